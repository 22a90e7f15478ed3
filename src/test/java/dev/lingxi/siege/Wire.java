package dev.lingxi.siege;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A WebSocket by its bytes, so that a test can also say what no library would. One reader, many writers. */
final class Wire implements AutoCloseable {

    static final int CONTINUED = 0;
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    private static final int PONG = 10;
    private static final int LAST = 0x80;

    /** One frame of the server's. */
    record Frame(int kind, byte[] payload) {

        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        /** Why the server closed; 0 where it does not say. */
        int code() {
            return payload.length < 2 ? 0 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
        }
    }

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        this.out = socket.getOutputStream();
    }

    /** @param headers further ones of the request, each as {@code Name: value} */
    static Wire open(int port, String path, Duration patience, String... headers) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        try {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout((int) patience.toMillis());
            var wire = new Wire(socket);
            wire.shakeHands(path, headers);
            return wire;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void shakeHands(String path, String... headers) throws IOException {
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        out.write(("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + socket.getPort() + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n" + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
        String status = line();
        for (String header = line(); !header.isEmpty(); header = line()) {
            continue;
        }
        if (!status.startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket here: " + status);
        }
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.readUnsignedByte(); c != '\n'; c = in.readUnsignedByte()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    void text(String text) throws IOException {
        send(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The mask is zero, so that the payload stands on the wire as it is. */
    synchronized void send(int kind, boolean last, byte[] payload) throws IOException {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14).put((byte) ((last ? LAST : 0) | kind));
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        out.write(frame.array(), 0, frame.position());
        out.flush();
    }

    /** The next message or close, put together from its pieces; waits for it as long as the patience of this wire lasts. */
    Frame read() throws IOException {
        var pieces = new ByteArrayOutputStream();
        while (true) {
            int head = in.readUnsignedByte();
            int length = in.readUnsignedByte() & 0x7F;
            long bytes = length == 126 ? in.readUnsignedShort() : length == 127 ? in.readLong() : length;
            byte[] payload = in.readNBytes((int) bytes);
            if (payload.length < bytes) {
                throw new EOFException("cut off in the middle of a frame");
            }
            if ((head & 0xF) == PING) {
                send(PONG, true, payload);
            } else if ((head & 0xF) == CLOSE) {
                return new Frame(CLOSE, payload);
            } else {
                pieces.write(payload);
                if ((head & LAST) != 0) {
                    return new Frame(TEXT, pieces.toByteArray());
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }
}
