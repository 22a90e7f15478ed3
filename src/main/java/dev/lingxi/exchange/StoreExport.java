package dev.lingxi.exchange;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Orders;
import dev.lingxi.trade.Requests;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what a store holds as JSON Lines. The merchant's own data: nothing is masked. */
@Component
public class StoreExport {

    private static final int PAGE = 2_000;

    /** What can be written. */
    public enum What {
        PRODUCTS, PROMOTIONS, ORDERS, REQUESTS, KNOWLEDGE, CONVERSATIONS;

        /** The word on the command line. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws Problem {@code CALLER} for an unknown word */
        public static What of(String word) {
            return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst().orElseThrow(() -> Problem.caller("bad_part",
                    "'" + word + "' cannot be exported; known are " + Arrays.stream(values()).map(What::word).collect(Collectors.joining(", ")) + "."));
        }
    }

    /** A message as programs read it. */
    private record Told(String conversation, String consumer, long position, String from, List<Content> contents, Instant at) {}

    private final Stores stores;
    private final Catalog catalog;
    private final Orders orders;
    private final Requests requests;
    private final KnowledgeBase knowledge;
    private final ConversationLog log;
    private final JsonMapper json;

    StoreExport(Stores stores, Catalog catalog, Orders orders, Requests requests, KnowledgeBase knowledge, ConversationLog log, JsonMapper json) {
        this.stores = stores;
        this.catalog = catalog;
        this.orders = orders;
        this.requests = requests;
        this.knowledge = knowledge;
        this.log = log;
        this.json = json;
    }

    /**
     * Writes one thing a line and returns how many there were.
     *
     * @throws Problem {@code NOT_FOUND} where there is no such store
     */
    public long run(StoreId store, What what, PrintStream out) {
        stores.require(store);
        return switch (what) {
            case PRODUCTS -> write(catalog.shelf(store).products(), out);
            case PROMOTIONS -> write(catalog.shelf(store).promotions(), out);
            case ORDERS -> write(orders.ofStore(store), out);
            case REQUESTS -> write(requests.ofStore(store), out);
            case KNOWLEDGE -> write(knowledge.own(store), out);
            case CONVERSATIONS -> conversations(store, out);
        };
    }

    private long write(List<?> things, PrintStream out) {
        things.forEach(thing -> line(thing, out));
        return things.size();
    }

    private long conversations(StoreId store, PrintStream out) {
        long written = 0;
        List<Message> page = log.ofStore(store, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(message -> line(told(message), out));
            written += page.size();
            page = log.ofStore(store, page.getLast().position(), PAGE);
        }
        return written;
    }

    private static Told told(Message message) {
        return new Told(message.conversation().value(), message.consumer().value(), message.position(), message.speaker().word(),
                message.contents(), message.at());
    }

    /** A line feed everywhere, whatever the platform's line end. */
    private void line(Object thing, PrintStream out) {
        out.print(json.writeValueAsString(thing));
        out.print('\n');
    }
}
