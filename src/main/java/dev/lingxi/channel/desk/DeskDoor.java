package dev.lingxi.channel.desk;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;

/** Hangs the desk's door. Unlike the consumers' it opens to our own pages only, since a cookie comes along. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeskDoor implements WebSocketConfigurer {

    private final DeskSocket socket;

    DeskDoor(DeskSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/ws/desk");
    }

    /** The desk is one page that finds its own way. */
    @Controller
    static class Pages {

        @GetMapping({"/desk", "/desk/", "/desk/{page:[a-z-]+}", "/desk/{page:[a-z-]+}/{rest:[a-zA-Z0-9-]+}"})
        String page() {
            return "forward:/desk/index.html";
        }
    }
}
