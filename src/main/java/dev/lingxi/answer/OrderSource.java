package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.store.Consumer;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Orders;
import dev.lingxi.understanding.Context;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The consumer's own orders: state, parcel, arrival. Nobody else's, whatever number is asked for. */
@Component
class OrderSource implements AnswerSource {

    private static final int LOOKED_AT = 20;
    private static final int MOST_OFFERED = 4;
    private static final Set<OrderStatus> ON_ITS_WAY = EnumSet.of(OrderStatus.SHIPPED, OrderStatus.OUT_FOR_DELIVERY, OrderStatus.DELIVERED);
    private static final Set<String> HOW_FAR = Set.of("order", "shipping", "logistics", "change");
    private static final Set<OrderStatus> BEFORE_THAT = EnumSet.of(OrderStatus.PAID, OrderStatus.PROCESSING, OrderStatus.PLACED);

    private final Orders orders;

    OrderSource(Orders orders) {
        this.orders = orders;
    }

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.PARCEL, Need.Kind.ORDER);
    }

    /** The order by its number, where it is the consumer's own. */
    Optional<Order> own(Question question, String number) {
        return own(question.consumer(), number);
    }

    Optional<Order> own(Consumer consumer, String number) {
        return consumer.identified() ? orders.find(consumer.store(), consumer.id(), number) : Optional.empty();
    }

    /** The consumer's own, newest first; none for somebody unknown. */
    List<Order> own(Consumer consumer) {
        return consumer.identified() ? orders.of(consumer.store(), consumer.id(), LOOKED_AT) : List.of();
    }

    /** Whether anything of theirs is on its way. */
    boolean isMoving(Consumer consumer) {
        return own(consumer).stream().anyMatch(order -> ON_ITS_WAY.contains(order.status()));
    }

    @Override
    public Part answer(Asked asked) {
        Optional<String> script = asked.entry().flatMap(entry -> Scripts.fill(entry, asked));
        if (!asked.identified()) {
            return signInFirst(asked, script);
        }
        if (asked.order().isPresent()) {
            return about(asked.order().get(), asked);
        }
        List<Order> mine = own(asked.question().consumer());
        if (mine.isEmpty()) {
            String none = asked.say("您的账号下还没有订单。", "There are no orders under your account yet. ");
            return Part.Said.text("order", none + script.orElse(""), Map.of(), asked.context());
        }
        List<Order> likely = likely(mine, asked);
        if (likely.size() == 1) {
            return about(likely.getFirst(), asked);
        }
        boolean saysEnough = asked.need(Need.Kind.PARCEL).isEmpty() && asked.entry().filter(Scripts::beginsWithOrder).isEmpty();
        return script.filter(text -> saysEnough).map(text -> (Part) Part.Said.text("script", text, Map.of(), asked.context())).orElseGet(() -> which(likely, asked));
    }

    /** Where money is on its way back, those that went back; else those on their way, else those before that, else the latest. */
    private static List<Order> likely(List<Order> mine, Asked asked) {
        List<Order> back = mine.stream().filter(order -> order.status() == OrderStatus.RETURNED).toList();
        if (!back.isEmpty() && asked.entry().filter(entry -> entry.scenario().equals("returns")).isPresent()) {
            return back;
        }
        List<Order> moving = mine.stream().filter(order -> ON_ITS_WAY.contains(order.status())).toList();
        List<Order> waiting = mine.stream().filter(order -> BEFORE_THAT.contains(order.status())).toList();
        return !moving.isEmpty() ? moving : !waiting.isEmpty() ? waiting : mine.subList(0, 1);
    }

    private static Part signInFirst(Asked asked, Optional<String> script) {
        if (script.isPresent() && asked.need(Need.Kind.PARCEL).isEmpty()) {
            return Part.Said.text("script", script.get(), Map.of(), asked.context());
        }
        String text = script.map(each -> each + "\n").orElse("")
                + asked.say("登录后我就能直接帮您查自己的订单；没有登录时我看不到任何订单。", "Once you are signed in I can look up your own orders; without that I see none.");
        return Part.Said.text("order:sign-in", text, Map.of(), asked.context());
    }

    /** Which of these is meant. */
    static Part which(List<Order> likely, Asked asked) {
        List<Order> offered = likely.stream().limit(MOST_OFFERED).toList();
        List<String> chips = offered.stream().map(order -> chip(order, asked)).toList();
        var slot = new Context.OpenSlot("order", asked.entry().map(Entry::id).orElse(null), asked.line(), offered.stream().map(Order::id).toList());
        return new Part.Ask("order", slot, asked.say("您问的是哪一笔订单？", "Which order do you mean?"), List.of(), chips, asked.context());
    }

    static String chip(Order order, Asked asked) {
        String id = order.id();
        String end = id.length() > 4 ? id.substring(id.length() - 4) : id;
        return Cards.shortened(asked.cards().title(order), asked.tongue() == Tongue.EN ? 24 : 14) + asked.say("（尾号 ", " (…") + end + asked.say("）", ")");
    }

    private Part about(Order order, Asked asked) {
        Asked with = asked.about(order);
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("order", order.id());
        facts.put("status", order.status().word());
        boolean parcel = asked.need(Need.Kind.PARCEL).isPresent() || asked.entry().isEmpty() && ON_ITS_WAY.contains(order.status()) && !order.parcels().isEmpty();
        String text = parcel ? parcel(order, with, facts) : told(order, with);
        return new Part.Said(parcel ? "parcel" : "order", List.of(List.of(Content.text(text), asked.cards().order(order))),
                List.of(), facts, with.context());
    }

    /** An order that the consumer has named for what they are talking about: what is known of it, and how to go on with it; not all over again what was said before. */
    Part found(Asked asked) {
        Order order = asked.order().get();
        boolean ofThisOrder = asked.need(Need.Kind.PARCEL).isPresent() || asked.need(Need.Kind.ACTION).isEmpty() && asked.entry().filter(Scripts::speaksOfOrder).isPresent();
        if (ofThisOrder) {
            return about(order, asked);
        }
        String next = asked.need(Need.Kind.ACTION).isPresent() ? ScriptSource.where(asked)
                : asked.say("刚才说的对这一单同样适用；要核实的话，点“转人工”就行。", " What I said holds for this order as well. If something is to be looked into, ask for a person.");
        List<String> chips = Stream.concat(Stream.of(asked.say("转人工", "A person, please")), asked.entry().map(Entry::next).orElse(List.of()).stream()).distinct().limit(MOST_OFFERED).toList();
        return new Part.Said("order", List.of(List.of(Content.text(state(order, asked) + next), asked.cards().order(order))), chips, Map.of("order", order.id(), "status", order.status().word()), asked.context());
    }

    /** The script with this order's facts; its state as well, where the script does not name the order and the question is about how far it is. */
    private static String told(Order order, Asked asked) {
        Optional<String> script = asked.entry().flatMap(entry -> Scripts.fill(entry, asked)).or(() -> asked.need(Need.Kind.ACTION).map(action -> ScriptSource.where(asked)));
        boolean enough = script.filter(text -> text.contains(order.id())).isPresent()
                || script.isPresent() && !asked.entry().map(entry -> HOW_FAR.contains(entry.scenario())).orElse(false);
        return enough ? script.get() : script.map(text -> text + "\n").orElse("") + state(order, asked);
    }

    private static String state(Order order, Asked asked) {
        return asked.say("订单 " + order.id() + " 目前" + order.status().text(false) + "。", "Order " + order.id() + " is " + order.status().text(true) + ".");
    }

    private static String parcel(Order order, Asked asked, Map<String, String> facts) {
        if (order.parcels().isEmpty()) {
            return state(order, asked) + notYetShipped(order, asked);
        }
        var text = new StringBuilder();
        for (Order.Parcel parcel : order.parcels()) {
            text.append(text.isEmpty() ? "" : "\n").append(track(order, parcel, asked, facts));
        }
        return text.toString();
    }

    private static String notYetShipped(Order order, Asked asked) {
        return switch (order.status()) {
            case PLACED -> asked.say("付款后会尽快安排发货。", " It will be shipped after payment.");
            case PAID, PROCESSING -> Optional.ofNullable(asked.store().policy().get("发货时限"))
                    .map(limit -> asked.say("还没有出库，付款后 " + limit + " 内发出。", " It leaves within " + limit + " of payment."))
                    .orElse(asked.say("还没有出库。", " It has not left yet."));
            default -> asked.say("没有物流记录。", " There is no parcel record.");
        };
    }

    private static String track(Order order, Order.Parcel parcel, Asked asked, Map<String, String> facts) {
        String number = parcel.number() == null ? "" : " " + parcel.number();
        String who = parcel.carrier() == null ? "" : asked.values(parcel.carrier()) + number;
        facts.put("parcel", parcel.carrier() == null ? "" : parcel.carrier() + number);
        var text = new StringBuilder(asked.say("订单 " + order.id() + "（" + order.status().text(false) + "）", "Order " + order.id() + " (" + order.status().text(true) + ")"));
        text.append(who.isEmpty() ? "" : asked.say("由 ", ", ") + who + asked.say(" 承运", ""));
        parcel.latest().ifPresent(latest -> {
            facts.put("latest", latest.text());
            String where = latest.place() == null || latest.text().contains(latest.place()) ? "" : latest.place() + " ";
            text.append(asked.say("，最新进度：", ", latest: ")).append(Cards.moment(latest.at(), asked.store().zone(), asked.tongue())).append(' ').append(asked.values(where + latest.text()));
        });
        arrival(order, parcel, asked).ifPresent(arrival -> {
            facts.put("arrival", arrival);
            text.append(text.charAt(text.length() - 1) == '。' ? "" : asked.say("。", ". ")).append(arrival);
        });
        return text.toString();
    }

    private static Optional<String> arrival(Order order, Order.Parcel parcel, Asked asked) {
        if (parcel.delivered() != null) {
            return Optional.of(asked.say("已于 ", "Delivered ") + Cards.moment(parcel.delivered(), asked.store().zone(), asked.tongue()) + asked.say(" 送达。", "."));
        }
        if (parcel.expected() == null || !ON_ITS_WAY.contains(order.status())) {
            return Optional.empty();
        }
        String moment = Cards.moment(parcel.expected(), asked.store().zone(), asked.tongue());
        return Optional.of(parcel.expected().isAfter(asked.question().at())
                ? asked.say("预计 " + moment + " 送达。", "Expected " + moment + ".")
                : asked.say("原预计 " + moment + " 送达，已经晚了，抱歉让您久等；可以转人工帮您催派送。", "It was expected " + moment + " and is late, sorry. A person can chase it."));
    }
}
