package dev.lingxi.bench;

import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.handler.TextWebSocketHandler;

/** The bare echo and the server's own counts. They exist only in a server that a bench has started. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@ConditionalOnProperty("lingxi.bench.echo")
class Echo implements WebSocketConfigurer {

    static final String PATH = "/ws/echo";

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(new Socket(), PATH);
    }

    private static final class Socket extends TextWebSocketHandler {

        @Override
        protected void handleTextMessage(WebSocketSession session, TextMessage message) throws IOException {
            session.sendMessage(message);
        }
    }

    /**
     * What the server has done since it started.
     *
     * @param commits       transactions of lines
     * @param heap          bytes in use on the heap
     * @param compileMillis for which Java's compiler has worked
     */
    record Counts(long commits, long lines, long gcMillis, long gcCount, long heap, long compileMillis) {}

    @RestController
    @ConditionalOnProperty("lingxi.bench.echo")
    static class Counting implements LogListener {

        private final LongAdder commits = new LongAdder();
        private final LongAdder lines = new LongAdder();

        @Override
        public void on(LinesRecorded event) {
            commits.increment();
            lines.add(event.messages().size());
        }

        @GetMapping("/bench/counts")
        Counts counts() {
            var collectors = ManagementFactory.getGarbageCollectorMXBeans();
            return new Counts(commits.sum(), lines.sum(),
                    collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum(),
                    collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getCompilationMXBean().getTotalCompilationTime());
        }
    }
}
