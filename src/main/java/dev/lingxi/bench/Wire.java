package dev.lingxi.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** WebSocket on the wire, as much of it as a client needs that trusts its server: text frames, and the numbers in them. */
final class Wire {

    static final int TEXT = 1;
    static final int CLOSE = 8;
    private static final int MASKED = 0x80;
    private static final int LONGEST_SHORT = 125;

    private Wire() {}

    /** The request that turns a connection into a WebSocket. */
    static byte[] handshake(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** A client's text frame. The mask is zero, so the text stands in it as it is. */
    static byte[] text(String text) {
        return frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] frame(int kind, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (0x80 | kind));
        if (payload.length <= LONGEST_SHORT) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length <= 0xFFFF) {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload).flip();
        byte[] bytes = new byte[frame.remaining()];
        frame.get(bytes);
        return bytes;
    }

    /** Bytes of the server's frame at {@code from}, head included; -1 where it has not come whole. */
    static int length(byte[] bytes, int from, int to) {
        if (to - from < 2) {
            return -1;
        }
        int length = head(bytes, from) + payload(bytes, from, to);
        return length <= to - from ? length : -1;
    }

    static int head(byte[] bytes, int from) {
        int length = bytes[from + 1] & 0x7F;
        return length == 126 ? 4 : length == 127 ? 10 : 2;
    }

    private static int payload(byte[] bytes, int from, int to) {
        int length = bytes[from + 1] & 0x7F;
        if (length <= LONGEST_SHORT) {
            return length;
        }
        int head = head(bytes, from);
        if (to - from < head) {
            return Integer.MAX_VALUE - 10;
        }
        int long16 = (bytes[from + head - 2] & 0xFF) << 8 | bytes[from + head - 1] & 0xFF;
        return length == 126 ? long16 : (bytes[from + head - 4] & 0x7F) << 24 | (bytes[from + head - 3] & 0xFF) << 16 | long16;
    }

    /** The number behind the last {@code key} of the text between the two places; -1 where there is none. */
    static long numberAfterLast(byte[] key, byte[] bytes, int from, int to) {
        for (int at = to - key.length; at >= from; at--) {
            if (stands(key, bytes, at)) {
                return number(bytes, at + key.length, to);
            }
        }
        return -1;
    }

    /** The number behind the first {@code key}; -1 where there is none. */
    static long numberAfter(byte[] key, byte[] bytes, int from, int to) {
        for (int at = from; at <= to - key.length; at++) {
            if (stands(key, bytes, at)) {
                return number(bytes, at + key.length, to);
            }
        }
        return -1;
    }

    private static boolean stands(byte[] key, byte[] bytes, int at) {
        for (int i = 0; i < key.length; i++) {
            if (bytes[at + i] != key[i]) {
                return false;
            }
        }
        return true;
    }

    private static long number(byte[] bytes, int from, int to) {
        long number = 0;
        for (int at = from; at < to && bytes[at] >= '0' && bytes[at] <= '9'; at++) {
            number = number * 10 + bytes[at] - '0';
        }
        return number;
    }
}
