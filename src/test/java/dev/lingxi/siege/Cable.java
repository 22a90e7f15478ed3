package dev.lingxi.siege;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The network between clients and a server on this machine, which can be cut. */
final class Cable implements AutoCloseable {

    /** What a cut does to the bytes that are on their way. */
    enum Cut {
        /** Both sides find their connections broken, and what was on its way is gone. */
        TORN,
        /** Nothing moves and nobody is told; afterwards everything arrives, late. */
        HELD,
        /** As {@link #HELD}, but only on the way back: lines arrive, acknowledgements and answers do not. */
        DEAF
    }

    private final ServerSocket door;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition mended = lock.newCondition();
    private boolean thereHeld;
    private boolean backHeld;
    private boolean torn;

    Cable(int server) throws IOException {
        this.server = server;
        this.door = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("cable").start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void cut(Cut how) {
        lock.lock();
        try {
            torn = how == Cut.TORN;
            thereHeld = how == Cut.HELD;
            backHeld = how != Cut.TORN;
        } finally {
            lock.unlock();
        }
        if (how == Cut.TORN) {
            sockets.forEach(Cable::close);
        }
    }

    void mend() {
        lock.lock();
        try {
            torn = false;
            thereHeld = false;
            backHeld = false;
            mended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                if (isTorn()) {
                    close(client);
                } else {
                    connect(client);
                }
            }
        } catch (IOException closed) {
            sockets.forEach(Cable::close);
        }
    }

    private boolean isTorn() {
        lock.lock();
        try {
            return torn;
        } finally {
            lock.unlock();
        }
    }

    private void connect(Socket client) throws IOException {
        var behind = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(client);
        sockets.add(behind);
        Thread.startVirtualThread(() -> carry(client, behind, false));
        Thread.startVirtualThread(() -> carry(behind, client, true));
    }

    private void carry(Socket from, Socket to, boolean back) {
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8_192];
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                awaitMended(back);
                out.write(bytes, 0, read);
            }
        } catch (IOException | InterruptedException gone) {
            close(from);
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void awaitMended(boolean back) throws InterruptedException {
        lock.lock();
        try {
            while (back ? backHeld : thereHeld) {
                mended.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        mend();
        sockets.forEach(Cable::close);
    }
}
