package dev.lingxi.bench;

import dev.lingxi.problem.Problem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A crowd of WebSocket connections, all served by the thread that calls. */
final class Swarm implements AutoCloseable {

    /** What the connections hear. */
    interface Ear {

        /** A text frame: the bytes {@code from} to {@code to} are its text, until this returns. */
        void heard(Member member, byte[] bytes, int from, int to);

        default void lost(Member member) {}
    }

    /** One connection. */
    static final class Member {

        private final int number;
        private final SocketChannel channel;
        private byte[] partial = new byte[0];
        private boolean shaken;
        private boolean open = true;
        /** The consultation that it waits for; -1 for none. */
        long waitsFor = -1;
        /** Whether it was welcomed. */
        boolean welcome;

        private Member(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }

        int number() {
            return number;
        }

        boolean isOpen() {
            return open;
        }

        void send(byte[] frame) {
            send(ByteBuffer.wrap(frame));
        }

        private void send(ByteBuffer frame) {
            try {
                while (frame.hasRemaining() && open) {
                    channel.write(frame);
                }
            } catch (IOException gone) {
                open = false;
            }
        }
    }

    private static final int CONNECTING_AT_ONCE = 200;
    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final byte[] handshake;
    private final Selector selector;
    private final List<Member> members = new ArrayList<>();
    private final byte[] incoming = new byte[256 * 1024];
    private Ear ear = (member, bytes, from, to) -> { };

    Swarm(int port, String path) throws IOException {
        this.port = port;
        this.handshake = Wire.handshake(path);
        this.selector = Selector.open();
    }

    List<Member> members() {
        return members;
    }

    void listen(Ear now) {
        ear = now;
    }

    /** Opens connections until there are {@code count}. */
    void grow(int count) throws IOException {
        int shaken = members.size();
        while (shaken < count) {
            int until = Math.min(count, shaken + CONNECTING_AT_ONCE);
            while (members.size() < until) {
                connect();
            }
            List<Member> fresh = members.subList(shaken, until);
            waitFor(() -> fresh.stream().allMatch(member -> member.shaken || !member.open), Duration.ofSeconds(60), "handshakes");
            shaken = until;
        }
    }

    private void connect() throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var member = new Member(members.size(), channel);
        channel.register(selector, SelectionKey.OP_READ, member);
        members.add(member);
        member.send(handshake);
    }

    /** Listens until the condition holds. */
    void waitFor(BooleanSupplier condition, Duration patience, String what) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw Problem.bug("The server kept the bench waiting too long for " + what + ".", new IllegalStateException(what));
            }
            listen(10);
        }
    }

    /** Listens to whatever has come, and at most so long for something to come. */
    void listen(long millis) throws IOException {
        selector.select(this::read, Math.max(1, millis));
    }

    private void read(SelectionKey key) {
        var member = (Member) key.attachment();
        int kept = member.partial.length;
        System.arraycopy(member.partial, 0, incoming, 0, kept);
        int read = readInto(member, ByteBuffer.wrap(incoming, kept, incoming.length - kept));
        if (read < 0) {
            key.cancel();
            member.open = false;
            ear.lost(member);
            return;
        }
        int done = hear(member, kept + read);
        int left = kept + read - done;
        if (left > 0 || kept > 0) {
            member.partial = java.util.Arrays.copyOfRange(incoming, done, done + left);
        }
    }

    private static int readInto(Member member, ByteBuffer buffer) {
        try {
            return member.channel.read(buffer);
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Takes the whole frames out of what has come; returns how many bytes they were. */
    private int hear(Member member, int to) {
        int from = member.shaken ? 0 : shake(member, to);
        for (int length; member.shaken && (length = Wire.length(incoming, from, to)) > 0; from += length) {
            if ((incoming[from] & 0x0F) == Wire.TEXT) {
                ear.heard(member, incoming, from + Wire.head(incoming, from), from + length);
            }
        }
        return from;
    }

    private int shake(Member member, int to) {
        for (int at = 0; at + 4 <= to; at++) {
            if (java.util.Arrays.equals(incoming, at, at + 4, END_OF_HEAD, 0, 4)) {
                member.shaken = true;
                return at + 4;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.channel.close();
        }
        selector.close();
    }
}
