package dev.lingxi.reception;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.SkillGroup;
import dev.lingxi.store.Staff;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.Orders;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Mood;
import dev.lingxi.understanding.Understanding;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** From the bot to a person: when, to whom, and with what they should know. */
@Component
class Handoffs {

    private static final int VIP = 60;
    private static final int ANGRY = 30;
    private static final int MOST_FOR_VALUE = 30;
    private static final BigDecimal VALUE_OF_A_POINT = new BigDecimal("200");
    private static final int LOOKED_BACK = 20;
    private static final int LONGEST_WISH = 8;

    private final Desk desk;
    private final ConversationLog log;
    private final Conversations conversations;
    private final Stores stores;
    private final Staff staff;
    private final Catalog catalog;
    private final Orders orders;
    private final Understanding understanding;
    private final Recollection recollection;
    private final Clock clock;

    Handoffs(Desk desk, ConversationLog log, Conversations conversations, Stores stores, Staff staff, Catalog catalog, Orders orders,
             Understanding understanding, Recollection recollection, Clock clock) {
        this.desk = desk;
        this.log = log;
        this.conversations = conversations;
        this.stores = stores;
        this.staff = staff;
        this.catalog = catalog;
        this.orders = orders;
        this.understanding = understanding;
        this.recollection = recollection;
        this.clock = clock;
    }

    /** Whether the bot is to answer these lines. Where the mode or a rule wants a person first, one is sought here. */
    boolean leaveToBot(Conversation conversation, List<Heard> heard, Context context) {
        Optional<Serving> serving = desk.serving(conversation.id());
        if (serving.isPresent() && serving.get().by() == ServedBy.AGENT) {
            return false;
        }
        ReceptionMode mode = desk.mode(conversation.store(), SkillGroup.DEFAULT).mode();
        boolean alone = serving.isEmpty() || serving.get().by() == ServedBy.FORM;
        boolean spoken = serving.filter(Serving::spoken).isPresent();
        if (alone && (mode != ReceptionMode.BOT_ONLY || spoken)) {
            String reason = reason(conversation, heard, spoken, mode, context);
            if (!reason.isEmpty() && pass(conversation, heard, reason, context, false).filter(now -> now.by() == ServedBy.AGENT).isPresent()) {
                return false;
            }
        }
        return mode != ReceptionMode.HUMAN_ONLY && !spoken;
    }

    /** Why this consumer should go to a person although nobody asked for one; empty where there is no reason. */
    private String reason(Conversation conversation, List<Heard> heard, boolean spoken, ReceptionMode mode, Context context) {
        if (spoken) {
            return "again";
        }
        if (mode.wantsPerson()) {
            return mode == ReceptionMode.HUMAN_ONLY || desk.attended(conversation.store(), SkillGroup.DEFAULT) ? mode.name().toLowerCase() : "";
        }
        DeskSettings.HandoffRules rules = desk.settings(conversation.store()).handoff();
        if (rule(rules, heard).isPresent()) {
            return "rule";
        }
        if (rules.vip() && level(conversation).isPresent()) {
            return "vip";
        }
        return rules.orderAbove() != null && order(conversation, context).filter(order -> order.amount().compareTo(rules.orderAbove()) > 0).isPresent() ? "value" : "";
    }

    private static Optional<DeskSettings.Rule> rule(DeskSettings.HandoffRules rules, List<Heard> heard) {
        if (rules.rules().isEmpty()) {
            return Optional.empty();
        }
        String text = text(heard);
        return rules.rules().stream().filter(rule -> rule.words().stream().anyMatch(text::contains)).findFirst();
    }

    private static String text(List<Heard> heard) {
        return String.join(" ", heard.stream().map(each -> Contents.text(each.inbound().contents())).toList());
    }

    /** Passes on; empty where nobody could come, now or soon, and the bot should offer the form itself. @param context after the lines were understood */
    Optional<Serving> pass(Conversation conversation, List<Heard> heard, String reason, Context context) {
        return pass(conversation, heard, reason, context, true);
    }

    /** @param understood whether the context is of these lines, or of those before them: what was asked then is not what is asked now */
    private Optional<Serving> pass(Conversation conversation, List<Heard> heard, String reason, Context context, boolean understood) {
        boolean spoken = desk.serving(conversation.id()).filter(Serving::spoken).isPresent();
        ReceptionMode mode = desk.mode(conversation.store(), SkillGroup.DEFAULT).mode();
        boolean possible = mode != ReceptionMode.BOT_ONLY && desk.attended(conversation.store(), SkillGroup.DEFAULT);
        if (!possible && !spoken && mode != ReceptionMode.HUMAN_ONLY) {
            return Optional.empty();
        }
        Optional<ConsumerProfile> profile = profile(conversation);
        Optional<Order> order = order(conversation, context);
        Optional<Entry> entry = understood ? entry(conversation, context).or(() -> entry(conversation, recollection.context(conversation.id()))) : Optional.empty();
        Optional<DeskSettings.Rule> rule = rule(desk.settings(conversation.store()).handoff(), heard);
        String group = rule.map(DeskSettings.Rule::group).or(() -> entry.flatMap(known -> group(conversation, known))).orElse(SkillGroup.DEFAULT);
        Serving now = desk.handOver(conversation, group, priority(profile, order, mood(context, heard)) + rule.map(DeskSettings.Rule::priority).orElse(0),
                heard.getLast().inbound().english(), handoff(conversation, heard, reason, context, profile, order, entry));
        conversations.settled(conversation.id(), heard.getLast().line().position());
        return Optional.of(now);
    }

    /** What was asked, unless that was just a person. */
    private Optional<Entry> entry(Conversation conversation, Context context) {
        return Optional.ofNullable(context.entry()).flatMap(id -> understanding.entry(stores.require(conversation.store()), id))
                .filter(entry -> !entry.needs(Need.Kind.PERSON));
    }

    private Optional<String> group(Conversation conversation, Entry entry) {
        return staff.groups(conversation.store()).stream().filter(group -> group.scenarios().contains(entry.scenario())).map(SkillGroup::id).findFirst();
    }

    private Optional<ConsumerProfile> profile(Conversation conversation) {
        return stores.profile(conversation.store(), conversation.consumer());
    }

    private Optional<String> level(Conversation conversation) {
        return profile(conversation).filter(ConsumerProfile::isMember).map(ConsumerProfile::level);
    }

    private Optional<Order> order(Conversation conversation, Context context) {
        return Optional.ofNullable(context.order()).flatMap(id -> orders.find(conversation.store(), conversation.consumer(), id));
    }

    private static int priority(Optional<ConsumerProfile> profile, Optional<Order> order, Mood mood) {
        int vip = profile.filter(ConsumerProfile::isMember).isPresent() ? VIP : 0;
        int value = order.map(known -> known.amount().divideToIntegralValue(VALUE_OF_A_POINT).intValue()).orElse(0);
        return vip + Math.clamp(value, 0, MOST_FOR_VALUE) + (mood == Mood.ANGRY ? ANGRY : 0);
    }

    private Handoff handoff(Conversation conversation, List<Heard> heard, String reason, Context context, Optional<ConsumerProfile> profile,
                            Optional<Order> order, Optional<Entry> entry) {
        Optional<Item> item = Optional.ofNullable(context.sku()).flatMap(sku -> catalog.shelf(conversation.store()).item(sku));
        List<Message> earlier = log.latest(conversation.id(), 0, LOOKED_BACK);
        String asked = question(heard, earlier);
        var known = new Handoff.Known(profile.map(ConsumerProfile::name).orElse(""), profile.filter(ConsumerProfile::isMember).map(ConsumerProfile::level).orElse(""),
                Briefing.shortened(asked), said(earlier), item.map(Item::name).orElse(""), order.map(Order::status).orElse(null),
                entry.map(Entry::name).orElse(""), mood(context, heard));
        return new Handoff(reason, clock.instant(), known, order.map(Order::id).orElse(null), item.map(each -> each.sku().id()).orElse(null),
                entry.map(Entry::id).orElse(null), nextStep(mood(context, heard), order, item, entry.isPresent() || !isJustAWish(asked)));
    }

    /** The stronger of how they felt before and how they write now: where a person comes first the bot has read nothing yet. */
    private static Mood mood(Context context, List<Heard> heard) {
        Mood now = Mood.of(text(heard));
        return context.mood() != null && context.mood().compareTo(now) > 0 ? context.mood() : now;
    }

    /** What the bot said last. */
    private static String said(List<Message> earlier) {
        return earlier.reversed().stream().filter(message -> message.speaker() == Speaker.BOT).map(message -> Contents.text(message.contents()))
                .filter(text -> !text.isBlank()).findFirst().map(Briefing::shortened).orElse("");
    }

    /** What the consumer is after: their last line, unless that is just the wish for a person. */
    private static String question(List<Heard> heard, List<Message> earlier) {
        String last = String.join(" ", heard.stream().map(each -> Contents.text(each.inbound().contents())).filter(text -> !isJustAWish(text)).toList());
        return last.isBlank() ? earlier.reversed().stream().filter(message -> message.speaker() == Speaker.CONSUMER).map(message -> Contents.text(message.contents()))
                .filter(text -> !text.isBlank() && !isJustAWish(text)).findFirst().orElse(text(heard)) : last;
    }

    private static boolean isJustAWish(String text) {
        return text.length() <= LONGEST_WISH && (text.contains("人工") || text.contains("客服"));
    }

    private static Handoff.NextStep nextStep(Mood mood, Optional<Order> order, Optional<Item> item, boolean asks) {
        if (mood == Mood.ANGRY) {
            return Handoff.NextStep.CALM;
        }
        if (order.isPresent()) {
            return Handoff.NextStep.CHECK_ORDER;
        }
        return asks ? Handoff.NextStep.ANSWER : item.isPresent() ? Handoff.NextStep.OFFER : Handoff.NextStep.ASK;
    }
}
