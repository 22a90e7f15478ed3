package dev.lingxi.channel.desk;

import dev.lingxi.answer.Cards;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Promotion;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.channel.ChannelSettings;
import dev.lingxi.channel.Cleaning;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Desk;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Orders;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes what an agent sends fit to be kept: cards are filled from the catalogue and the consumer's own orders, the rest is cleaned. */
@Component
class Composing {

    private static final int MOST = 10;

    private final Catalog catalog;
    private final Orders orders;
    private final Stores stores;
    private final Desk desk;
    private final Cleaning cleaning;

    Composing(Catalog catalog, Orders orders, Stores stores, Desk desk, ChannelSettings settings) {
        this.catalog = catalog;
        this.orders = orders;
        this.stores = stores;
        this.desk = desk;
        this.cleaning = new Cleaning(settings.longestLine());
    }

    String clientId(String id) {
        return cleaning.clientId(id);
    }

    List<Content> contents(Conversation conversation, List<Content> contents) {
        if (contents == null || contents.isEmpty() || contents.size() > MOST) {
            throw Problem.caller("bad_frame", "A line has 1 to 10 contents.");
        }
        return contents.stream().map(content -> content(conversation, content)).toList();
    }

    private Content content(Conversation conversation, Content content) {
        Shelf shelf = catalog.shelf(conversation.store());
        var cards = new Cards(stores.require(conversation.store()), shelf, desk.isEnglish(conversation));
        return switch (content) {
            case Content.ProductCard card -> shelf.item(card.sku()).<Content>map(cards::product).orElseThrow(() ->
                    Problem.caller("unknown_sku", "There is no product '" + Cleaning.text(card.sku()) + "'."));
            case Content.OrderCard card -> orders.find(conversation.store(), conversation.consumer(), card.order())
                    .<Content>map(cards::order).orElseThrow(() ->
                            Problem.caller("unknown_order", "This consumer has no order '" + Cleaning.text(card.order()) + "'."));
            case Content.Coupon coupon -> coupon(shelf, coupon);
            case Content.Form form -> desk.leaveMessage(conversation);
            case Content.Steps steps -> new Content.Steps(steps.title() == null ? null : Cleaning.text(steps.title()),
                    steps.steps().stream().map(Cleaning::text).toList(), steps.notes() == null ? null : steps.notes().stream().map(Cleaning::text).toList());
            case null -> throw Problem.caller("bad_frame", "A content has a type.");
            default -> cleaning.contents(List.of(content)).getFirst();
        };
    }

    private static Content coupon(Shelf shelf, Content.Coupon coupon) {
        Promotion promotion = shelf.promotions().stream().filter(each -> each.id().equals(coupon.promotion())).findFirst().orElseThrow(() ->
                Problem.caller("unknown_promotion", "There is no promotion '" + Cleaning.text(coupon.promotion()) + "'."));
        return new Content.Coupon(promotion.id(), promotion.name(), promotion.text(), promotion.code(), promotion.to() == null ? null : promotion.to().toString());
    }
}
