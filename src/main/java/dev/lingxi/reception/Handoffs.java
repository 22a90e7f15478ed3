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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the bot to a person: when, to whom, and with what they should know. */
@Component
class Handoffs {

    private static final int VIP = 60;
    private static final int ANGRY = 30;
    private static final int MOST_FOR_VALUE = 30;
    private static final BigDecimal VALUE_OF_A_POINT = new BigDecimal("200");
    private static final int LOOKED_BACK = 20;
    private static final int SHOWN = 60;
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
            if (!reason.isEmpty() && pass(conversation, heard, reason, context).filter(now -> now.by() == ServedBy.AGENT).isPresent()) {
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

    /** Passes on; empty where nobody could come, now or soon, and the bot should offer the form itself. */
    Optional<Serving> pass(Conversation conversation, List<Heard> heard, String reason, Context context) {
        boolean spoken = desk.serving(conversation.id()).filter(Serving::spoken).isPresent();
        ReceptionMode mode = desk.mode(conversation.store(), SkillGroup.DEFAULT).mode();
        boolean possible = mode != ReceptionMode.BOT_ONLY && desk.attended(conversation.store(), SkillGroup.DEFAULT);
        if (!possible && !spoken && mode != ReceptionMode.HUMAN_ONLY) {
            return Optional.empty();
        }
        Optional<ConsumerProfile> profile = profile(conversation);
        Optional<Order> order = order(conversation, context);
        Optional<Entry> entry = entry(conversation, context).or(() -> entry(conversation, recollection.context(conversation.id())));
        Optional<DeskSettings.Rule> rule = rule(desk.settings(conversation.store()).handoff(), heard);
        String group = rule.map(DeskSettings.Rule::group).or(() -> entry.flatMap(known -> group(conversation, known))).orElse(SkillGroup.DEFAULT);
        Serving now = desk.handOver(conversation, group, priority(profile, order, context) + rule.map(DeskSettings.Rule::priority).orElse(0),
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

    private static int priority(Optional<ConsumerProfile> profile, Optional<Order> order, Context context) {
        int vip = profile.filter(ConsumerProfile::isMember).isPresent() ? VIP : 0;
        int value = order.map(known -> known.amount().divideToIntegralValue(VALUE_OF_A_POINT).intValue()).orElse(0);
        return vip + Math.clamp(value, 0, MOST_FOR_VALUE) + (context.mood() == Mood.ANGRY ? ANGRY : 0);
    }

    private Handoff handoff(Conversation conversation, List<Heard> heard, String reason, Context context, Optional<ConsumerProfile> profile,
                            Optional<Order> order, Optional<Entry> entry) {
        Optional<Item> item = Optional.ofNullable(context.sku()).flatMap(sku -> catalog.shelf(conversation.store()).item(sku));
        Map<String, String> slots = new LinkedHashMap<>();
        item.ifPresent(known -> slots.put("商品", known.name()));
        order.ifPresent(known -> slots.put("订单", known.id() + "（" + known.status().text(false) + "）"));
        entry.ifPresent(known -> slots.put("咨询", known.name()));
        List<Message> earlier = log.latest(conversation.id(), 0, LOOKED_BACK);
        return new Handoff(reason, clock.instant(), summary(heard, reason, profile, slots, earlier, context), slots, order.map(Order::id).orElse(null),
                item.map(known -> known.sku().id()).orElse(null), entry.map(Entry::id).orElse(null), nextStep(context, order, item, entry));
    }

    private static List<String> summary(List<Heard> heard, String reason, Optional<ConsumerProfile> profile, Map<String, String> slots,
                                        List<Message> earlier, Context context) {
        List<String> lines = new ArrayList<>();
        String who = profile.map(known -> known.name() + (known.isMember() ? "（" + known.level() + "）" : "")).orElse("访客");
        lines.add(who + "：" + shortened(question(heard, earlier)));
        String known = String.join("；", slots.entrySet().stream().map(slot -> slot.getKey() + " " + slot.getValue()).toList());
        String mood = context.mood() == Mood.ANGRY ? "情绪激动" : context.mood() == Mood.IMPATIENT ? "有些着急" : "";
        String facts = String.join("；", java.util.stream.Stream.of(known, mood).filter(part -> !part.isEmpty()).toList());
        if (!facts.isEmpty()) {
            lines.add(facts);
        }
        String said = earlier.reversed().stream().filter(message -> message.speaker() == Speaker.BOT).map(message -> Contents.text(message.contents()))
                .filter(text -> !text.isBlank()).findFirst().map(text -> "；机器人答过：" + shortened(text)).orElse("");
        lines.add("转人工原因：" + reasonText(reason) + said);
        return lines;
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

    private static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String reasonText(String reason) {
        return switch (reason) {
            case "asked", "message" -> "顾客要求人工";
            case "misses" -> "机器人连续两次没能回答";
            case "angry" -> "顾客情绪激动";
            case "value" -> "订单金额较高";
            case "vip" -> "会员优先人工";
            case "rule" -> "命中主管设定的规则";
            case "again" -> "上一位客服离线后顾客再次来访";
            default -> "当前接待模式为人工接待";
        };
    }

    private static Handoff.@Nullable NextStep nextStep(Context context, Optional<Order> order, Optional<Item> item, Optional<Entry> entry) {
        if (context.mood() == Mood.ANGRY) {
            return new Handoff.NextStep("calm", "先致歉并确认问题，再给出处理时间。");
        }
        if (order.isPresent()) {
            return new Handoff.NextStep("check_order", "核对订单 " + order.get().id() + "（" + order.get().status().text(false) + "）的进度后答复。");
        }
        if (entry.isPresent()) {
            return new Handoff.NextStep("answer", "顾客在问「" + entry.get().name() + "」，直接答复。");
        }
        return item.map(known -> new Handoff.NextStep("offer", "顾客在看 " + known.product().title() + "，确认需求后推荐。"))
                .orElseGet(() -> new Handoff.NextStep("ask", "先确认顾客想解决什么。"));
    }
}
