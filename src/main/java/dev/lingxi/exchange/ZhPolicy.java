package dev.lingxi.exchange;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rules out of a store's handbook for its agents: in which state of an order something may still be done. What the handbook tells the agent
 * to do or to say is none of the consumer's business and is left out.
 */
final class ZhPolicy {

    /**
     * Something that a consumer may ask to do.
     *
     * @param wording how the handbook states when it may be done; {@code states} are the quoted states of the order
     * @param said    the answer; {@code %s} stands for the states
     */
    private record Topic(String id, String name, Pattern wording, String said, List<String> phrasings) {}

    private static final String STATES = "(?:仅?在|状态为)(?<states>(?:[“\"][^”\"]{2,6}[”\"]\\s*[、，]?\\s*)+)(?:状态)?下?";
    private static final Pattern STATE = Pattern.compile("[“\"]([^”\"]{2,6})[”\"]");

    private static final List<Topic> TOPICS = List.of(
            topic("cancel", "什么状态可以取消订单", STATES + "可取消", "订单处于%s时可以取消，其他状态不能取消。",
                    "什么状态可以取消订单", "哪些订单能取消", "订单什么时候还能取消", "现在这个状态能取消吗", "取消订单有什么条件", "已经发货了还能取消订单不"),
            topic("change", "什么状态可以改地址和电话", STATES + "可修改", "订单处于%s时可以修改收货地址和手机号，其他状态不能修改。",
                    "什么状态可以改地址", "订单什么时候还能改地址", "改地址有什么条件", "已经发货了还能改地址不", "手机号什么时候还能改", "哪些订单能改收货电话"),
            topic("return", "什么状态可以申请退货", STATES + "可提交退货", "订单处于%s时可以申请退货，申请前请先告诉我订单号。",
                    "什么状态可以申请退货", "签收了才能退货吗", "没签收可以申请退货吗", "订单什么时候能退货", "退货申请有什么条件", "哪些订单可以申请退货"),
            topic("exchange", "什么状态可以换货", STATES + "可进行换货", "订单处于%s时可以换成可换货清单里在售的商品，其他状态不能换。",
                    "什么状态可以换货", "订单什么时候还能换别的型号", "换货有什么条件", "签收以后还能换货吗", "哪些订单可以换货", "付款了还能换一款吗"));

    private ZhPolicy() {}

    private static Topic topic(String id, String name, String wording, String said, String... phrasings) {
        return new Topic(id, name, Pattern.compile(wording), said, List.of(phrasings));
    }

    /** What the handbook lets one tell a consumer. */
    static List<Entry> entries(String handbook) {
        var entries = new ArrayList<Entry>();
        TOPICS.forEach(topic -> states(topic, handbook).ifPresent(states -> entries.add(entry(topic, states))));
        return entries;
    }

    private static Optional<String> states(Topic topic, String handbook) {
        return handbook.lines().map(topic.wording()::matcher).filter(Matcher::find).findFirst()
                .map(rule -> String.join("、", STATE.matcher(rule.group("states")).results().map(state -> state.group(1)).toList()));
    }

    private static Entry entry(Topic topic, String states) {
        return new Entry("policy.order." + topic.id(), topic.name(), Layer.STORE, "store", "policy", "policy.order", topic.phrasings(), List.of(), List.of(),
                topic.said().formatted(states), null, List.of(), Scope.everywhere(), 1);
    }
}
