package dev.lingxi.channel;

import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.ObjectWriter;

/** The frames that wait for one reader. Writing never holds up who queues; a reader that is too slow is cut off and catches up later. */
public final class Outbox {

    private static final Logger log = LoggerFactory.getLogger(Outbox.class);

    private final WebSocketSession session;
    private final ObjectWriter json;
    private final int most;
    private final ConcurrentLinkedQueue<Object> frames = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean draining = new AtomicBoolean();

    public Outbox(WebSocketSession session, ObjectWriter json, int most) {
        this.session = session;
        this.json = json;
        this.most = most;
    }

    public void put(Object frame) {
        if (waiting.incrementAndGet() > most) {
            close(CloseStatus.SERVICE_OVERLOAD);
            return;
        }
        frames.add(frame);
        if (draining.compareAndSet(false, true)) {
            Thread.startVirtualThread(this::drain);
        }
    }

    private void drain() {
        do {
            Object frame;
            while ((frame = frames.poll()) != null) {
                waiting.decrementAndGet();
                send(frame);
            }
            draining.set(false);
        } while (!frames.isEmpty() && draining.compareAndSet(false, true));
    }

    private void send(Object frame) {
        if (!session.isOpen()) {
            return;
        }
        try {
            session.sendMessage(new TextMessage(json.writeValueAsString(frame)));
        } catch (IOException | IllegalStateException gone) {
            log.debug("connection gone reason={}", gone.getMessage());
            close(CloseStatus.SESSION_NOT_RELIABLE);
        }
    }

    public void close(CloseStatus status) {
        try {
            session.close(status);
        } catch (IOException | IllegalStateException gone) {
            log.debug("connection was gone reason={}", gone.getMessage());
        }
    }
}
