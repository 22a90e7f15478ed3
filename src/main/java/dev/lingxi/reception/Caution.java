package dev.lingxi.reception;

import dev.lingxi.answer.Risk;
import dev.lingxi.answer.Risks;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Orders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a person's words before they leave, as strictly as the store's lead wants it. Fast enough for every rest of the fingers. */
@Component
public class Caution {

    private static final int ORDERS = 20;

    /** @param stops whether the rule forbids it; otherwise it may be sent all the same */
    public record Warning(Risk risk, boolean stops) {}

    private final Desk desk;
    private final DeskBook book;
    private final Recollection recollection;
    private final Catalog catalog;
    private final Orders orders;
    private final Stores stores;
    private final Clock clock;

    Caution(Desk desk, DeskBook book, Recollection recollection, Catalog catalog, Orders orders, Stores stores, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.recollection = recollection;
        this.catalog = catalog;
        this.orders = orders;
        this.stores = stores;
        this.clock = clock;
    }

    public List<Warning> about(Conversation conversation, String text) {
        DeskSettings.Guard guard = desk.settings(conversation.store()).guard();
        if (text.isBlank()) {
            return List.of();
        }
        Shelf shelf = catalog.shelf(conversation.store());
        var draft = new Risks.Draft(stores.require(conversation.store()), shelf, stores.profile(conversation.store(), conversation.consumer()),
                orders.of(conversation.store(), conversation.consumer(), ORDERS), inQuestion(conversation, shelf), text);
        return Risks.in(draft, clock.instant()).stream().filter(risk -> guard.of(risk.kind()) != DeskSettings.Strictness.OFF)
                .map(risk -> new Warning(risk, guard.of(risk.kind()) == DeskSettings.Strictness.STOP)).toList();
    }

    /** What the talk is about now, else what it was about when a person took over. */
    private Optional<Item> inQuestion(Conversation conversation, Shelf shelf) {
        return Optional.ofNullable(recollection.context(conversation.id()).sku()).or(() -> book.handoff(conversation.id()).map(Handoff::sku)).flatMap(shelf::item);
    }
}
