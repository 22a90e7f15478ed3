package dev.lingxi.channel;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.standard.ServletServerContainerFactoryBean;

/** Hangs the doors. Any page may embed the widget: who somebody is comes from the token in their hello, not from a cookie. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableWebSocket
class SocketConfiguration implements WebSocketConfigurer {

    /** Tomcat gives each WebSocket three buffers of this size; an answer of ordinary length fits into one. */
    private static final String SOCKET_BUFFER = "4096";

    private static final int MOST = 200_000;
    private static final int KEPT_BACK = 1_000;
    /** After a restart everybody comes back in the same moment. */
    private static final String ON_THE_DOORSTEP = "1000";

    static {
        System.setProperty("org.apache.tomcat.websocket.DEFAULT_BUFFER_SIZE", SOCKET_BUFFER);
    }

    private final ConsumerSocket consumers;

    SocketConfiguration(ConsumerSocket consumers) {
        this.consumers = consumers;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(consumers, "/ws/consumer").addInterceptors(consumers.porter()).setAllowedOriginPatterns("*");
    }

    /** An idle consumer should not hold buffers for what nobody sends: these two stand behind every connection. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> manySmallConnections() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setProperty("socket.appReadBufSize", "1024");
            connector.setProperty("socket.appWriteBufSize", "1024");
            connector.setProperty("maxConnections", "" + connections(filesAtOnce()));
            connector.setProperty("acceptCount", ON_THE_DOORSTEP);
        });
    }

    /** Each connection is an open file, and the databases need some too: who comes when all are taken waits on the doorstep. */
    static int connections(long files) {
        return (int) Math.min(MOST, files - Math.min(KEPT_BACK, files / 4));
    }

    private static long filesAtOnce() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix ? unix.getMaxFileDescriptorCount() : MOST;
    }

    /** Small buffers: an idle consumer should cost little; longer frames come in parts. */
    @Bean
    ServletServerContainerFactoryBean webSocketContainer() {
        var container = new ServletServerContainerFactoryBean();
        container.setMaxTextMessageBufferSize(2_048);
        container.setMaxBinaryMessageBufferSize(1_024);
        container.setAsyncSendTimeout(20_000L);
        return container;
    }
}
