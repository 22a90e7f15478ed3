package dev.lingxi.reception;

import dev.lingxi.understanding.Mood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the house tells its staff, in the language of whoever reads it; what consumers and products are called stays as it is. */
public enum Briefing {

    ZH("；", "：", "（%s）", "访客", "顾客", "答复", "商品", "订单", "咨询", "机器人答过：", "转人工原因：",
            Map.of(Mood.ANGRY, "情绪激动", Mood.IMPATIENT, "有些着急"),
            Map.of("asked", "顾客要求人工", "message", "顾客要求人工", "misses", "机器人连续两次没能回答", "angry", "顾客情绪激动", "value", "订单金额较高",
                    "vip", "会员优先人工", "rule", "命中主管设定的规则", "again", "上一位客服离线后顾客再次来访", "", "当前接待模式为人工接待"),
            Map.of(Handoff.NextStep.CALM, "先致歉并确认问题，再给出处理时间。", Handoff.NextStep.CHECK_ORDER, "核对订单 %s 的进度后答复。",
                    Handoff.NextStep.ANSWER, "顾客在问「%s」，直接答复。", Handoff.NextStep.OFFER, "顾客在看 %s，确认需求后推荐。",
                    Handoff.NextStep.ASK, "先确认顾客想解决什么。", Handoff.NextStep.CLOSE, "问题像是解决了：确认没有别的事，再结束会话。")),
    EN("; ", ": ", " (%s)", "Visitor", "Customer", "Answer", "Product", "Order", "Question", "the bot said: ", "Handed over because ",
            Map.of(Mood.ANGRY, "angry", Mood.IMPATIENT, "growing impatient"),
            Map.of("asked", "they asked for a person", "message", "they asked for a person", "misses", "the bot could not answer twice in a row", "angry", "they are angry",
                    "value", "the order is worth a lot", "vip", "members go to a person first", "rule", "it matched a rule of the lead", "again", "they came back after their agent had left",
                    "", "people answer first at the moment"),
            Map.of(Handoff.NextStep.CALM, "Apologise, make sure what is wrong, then say by when it is solved.", Handoff.NextStep.CHECK_ORDER, "Look up how order %s is doing, then answer.",
                    Handoff.NextStep.ANSWER, "They ask “%s”: answer it.", Handoff.NextStep.OFFER, "They are looking at %s: find out what they need, then recommend.",
                    Handoff.NextStep.ASK, "Find out what they want to solve.", Handoff.NextStep.CLOSE, "This looks solved: ask whether there is anything else, then close."));

    private static final int SHOWN = 60;

    private final String and;
    private final String colon;
    private final String aside;
    private final String visitor;
    private final String consumer;
    private final String answer;
    private final String product;
    private final String order;
    private final String topic;
    private final String said;
    private final String because;
    private final Map<Mood, String> moods;
    private final Map<String, String> reasons;
    private final Map<Handoff.NextStep, String> steps;

    Briefing(String and, String colon, String aside, String visitor, String consumer, String answer, String product, String order, String topic, String said, String because,
             Map<Mood, String> moods, Map<String, String> reasons, Map<Handoff.NextStep, String> steps) {
        this.and = and;
        this.colon = colon;
        this.aside = aside;
        this.visitor = visitor;
        this.consumer = consumer;
        this.answer = answer;
        this.product = product;
        this.order = order;
        this.topic = topic;
        this.said = said;
        this.because = because;
        this.moods = moods;
        this.reasons = reasons;
        this.steps = steps;
    }

    public static Briefing in(boolean english) {
        return english ? EN : ZH;
    }

    public boolean isEnglish() {
        return this == EN;
    }

    public Brief of(Handoff handoff) {
        Map<String, String> slots = slots(handoff);
        return new Brief(handoff.reason(), handoff.at(), summary(handoff, slots), slots, handoff.order(), handoff.sku(), handoff.entry(), step(handoff));
    }

    private Map<String, String> slots(Handoff handoff) {
        Handoff.Known known = handoff.known();
        Map<String, String> slots = new LinkedHashMap<>();
        put(slots, product, known.product());
        put(slots, order, numbered(handoff));
        put(slots, topic, this == EN ? "" : known.topic());
        return slots;
    }

    private static void put(Map<String, String> slots, String name, String value) {
        if (!value.isEmpty()) {
            slots.put(name, value);
        }
    }

    /** The order's number and how it is doing. */
    private String numbered(Handoff handoff) {
        return handoff.order() == null ? "" : handoff.order() + (handoff.known().status() == null ? "" : aside.formatted(handoff.known().status().text(this == EN)));
    }

    private List<String> summary(Handoff handoff, Map<String, String> slots) {
        Handoff.Known known = handoff.known();
        if (known.asked().isEmpty()) {
            return List.of(because + reason(handoff));
        }
        List<String> lines = new ArrayList<>();
        lines.add((known.who().isEmpty() ? visitor : known.who()) + (known.level().isEmpty() ? "" : aside.formatted(known.level())) + colon + known.asked());
        String facts = Stream.concat(slots.entrySet().stream().map(slot -> slot.getKey() + " " + slot.getValue()), Stream.ofNullable(moods.get(known.mood())))
                .collect(Collectors.joining(and));
        if (!facts.isEmpty()) {
            lines.add(facts);
        }
        lines.add(because + reason(handoff) + (known.said().isEmpty() ? "" : and + said + known.said()));
        return lines;
    }

    private String reason(Handoff handoff) {
        return reasons.getOrDefault(handoff.reason(), reasons.getOrDefault("", ""));
    }

    private Brief.Step step(Handoff handoff) {
        Handoff.Known known = handoff.known();
        return step(handoff.next(), switch (handoff.next()) {
            case CHECK_ORDER -> numbered(handoff);
            case ANSWER -> this == EN || known.topic().isEmpty() ? known.asked() : known.topic();
            case OFFER -> known.product();
            case CALM, ASK, CLOSE -> "";
        });
    }

    public Brief.Step of(AssistFact.Proposal proposal) {
        return step(proposal.step(), proposal.about());
    }

    /** @param what the order, the question or the product that it is about, where it is about one */
    private Brief.Step step(Handoff.NextStep next, String what) {
        return new Brief.Step(next.name().toLowerCase(Locale.ROOT), steps.getOrDefault(next, "").formatted(what));
    }

    /** What a conversation was about and how it ended, for whoever reads it later; a line for each that is known. */
    public String wrapUp(@Nullable Handoff handoff, String asked, String answered) {
        List<String> lines = new ArrayList<>();
        if (handoff != null && !handoff.known().asked().isEmpty()) {
            lines.add(summary(handoff, Map.of()).getFirst());
        } else if (!asked.isEmpty()) {
            lines.add(consumer + colon + asked);
        }
        if (!answered.isEmpty()) {
            lines.add(answer + colon + answered);
        }
        if (handoff != null && handoff.order() != null) {
            lines.add(order + colon + handoff.order());
        }
        return String.join("\n", lines);
    }

    /** A text that fits on a line. */
    static String shortened(String text) {
        String line = text.replace('\n', ' ').strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }
}
