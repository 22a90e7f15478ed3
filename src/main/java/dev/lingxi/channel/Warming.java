package dev.lingxi.channel;

import dev.lingxi.reception.Reception;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once the doors are open: takes up what a stop left unanswered. */
@Component
@ConditionalOnWebApplication
class Warming {

    private final Reception reception;

    Warming(Reception reception) {
        this.reception = reception;
    }

    @EventListener
    void on(ApplicationReadyEvent event) {
        reception.resume();
    }
}
