package dev.lingxi.channel.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lingxi.answer.Cards;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.channel.ConsumerSigns;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Glance;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.reception.Briefing;
import dev.lingxi.reception.DeskBook;
import dev.lingxi.reception.DeskWork;
import dev.lingxi.reception.Handoff;
import dev.lingxi.reception.Surveys;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Baskets;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is known of who asks: beside the conversation stand the consumer, what they bought and look at, and what was said before. */
@RestController
@RequestMapping("/api/desk")
class SideCalls {

    private static final int PAST = 20;

    record Profile(String id, String name, String level, String phone, List<String> addresses) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record InCart(String sku, @Nullable String title, @Nullable String picture, @Nullable String price, @Nullable String currency, int quantity) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(Profile consumer, List<String> tags, List<Content> orders, List<InCart> cart, List<Content> favourites,
                List<Views.Seen> viewed, Views.@Nullable Seen view, Views.Facts facts, List<Views.Past> history) {}

    private final ConversationCalls calls;
    private final Conversations conversations;
    private final DeskBook book;
    private final DeskWork work;
    private final Surveys surveys;
    private final Stores stores;
    private final Catalog catalog;
    private final Orders orders;
    private final Baskets baskets;
    private final ConsumerSigns signs;

    SideCalls(ConversationCalls calls, Conversations conversations, DeskBook book, DeskWork work, Surveys surveys, Stores stores,
              Catalog catalog, Orders orders, Baskets baskets, ConsumerSigns signs) {
        this.calls = calls;
        this.conversations = conversations;
        this.book = book;
        this.work = work;
        this.surveys = surveys;
        this.stores = stores;
        this.catalog = catalog;
        this.orders = orders;
        this.baskets = baskets;
        this.signs = signs;
    }

    @GetMapping("/conversations/{id}/side")
    Side side(StaffMember member, Briefing briefing, @PathVariable String id) {
        Conversation conversation = calls.conversation(member, id);
        StoreId store = member.store();
        ConsumerId consumer = conversation.consumer();
        Shelf shelf = catalog.shelf(store);
        var cards = new Cards(stores.require(store), shelf, briefing.isEnglish());
        List<Order> own = orders.of(store, consumer, PAST);
        Baskets.Basket basket = baskets.of(store, consumer);
        List<Views.Seen> viewed = signs.trail(store, consumer).stream().map(Views.Seen::of).toList();
        return new Side(profile(conversation), work.tags(store, consumer), own.stream().<Content>map(cards::order).toList(),
                basket.cart().stream().flatMap(line -> shelf.item(line.sku()).map(item -> cart(cards.product(item), line.quantity())).stream()).toList(),
                basket.favourites().stream().flatMap(sku -> shelf.item(sku).<Content>map(cards::product).stream()).toList(),
                viewed, viewed.isEmpty() ? null : viewed.getFirst(), facts(conversation, cards, own, viewed), history(conversation));
    }

    private Profile profile(Conversation conversation) {
        String id = conversation.consumer().value();
        return stores.profile(conversation.store(), conversation.consumer())
                .map(known -> new Profile(id, known.name(), known.level(), Views.masked(known.phone()), known.addresses().stream().map(ConsumerProfile.Address::region).toList()))
                .orElseGet(() -> new Profile(id, "", "", "", List.of()));
    }

    private static InCart cart(Content.ProductCard card, int quantity) {
        return new InCart(card.sku(), card.title(), card.picture(), card.price(), card.currency(), quantity);
    }

    /** The product and the order in question: those of the hand-over, else what they look at, else the latest. */
    private Views.Facts facts(Conversation conversation, Cards cards, List<Order> own, List<Views.Seen> viewed) {
        Optional<Handoff> handoff = book.handoff(conversation.id());
        Optional<Item> item = handoff.map(Handoff::sku).or(() -> viewed.stream().map(Views.Seen::sku).filter(Objects::nonNull).findFirst()).flatMap(cards.shelf()::item);
        return new Views.Facts(item.map(cards::product).orElse(null), item.map(known -> known.specifications().stream().limit(40)
                .map(fact -> new Views.Specification(fact.key(), fact.value(), fact.unit())).toList()).orElse(null),
                inQuestion(handoff, own).map(cards::order).orElse(null));
    }

    /** The order of the hand-over, else the consumer's latest. */
    static Optional<Order> inQuestion(Optional<Handoff> handoff, List<Order> own) {
        return handoff.map(Handoff::order).flatMap(number -> own.stream().filter(each -> each.id().equals(number)).findFirst())
                .or(() -> own.stream().findFirst());
    }

    private List<Views.Past> history(Conversation conversation) {
        List<Glance> past = conversations.of(conversation.store(), conversation.consumer(), PAST).stream()
                .filter(glance -> !glance.conversation().id().equals(conversation.id())).toList();
        List<ConversationId> ids = past.stream().map(glance -> glance.conversation().id()).toList();
        Map<ConversationId, DeskWork.WrapUp> wrapUps = work.wrapUps(ids);
        Map<ConversationId, Surveys.Mark> marks = surveys.marks(ids);
        return past.stream().map(glance -> past(glance, wrapUps.get(glance.conversation().id()), marks.get(glance.conversation().id()))).toList();
    }

    private static Views.Past past(Glance glance, DeskWork.@Nullable WrapUp wrapUp, Surveys.@Nullable Mark mark) {
        Conversation past = glance.conversation();
        return new Views.Past(past.id().value(), past.openedAt().toString(), past.closedAt().map(Instant::toString).orElse(null),
                glance.last().map(RowMaker::shown).orElse(""), wrapUp == null ? null : wrapUp.disposition(), wrapUp == null ? null : wrapUp.summary(),
                mark == null ? null : mark.mark());
    }
}
