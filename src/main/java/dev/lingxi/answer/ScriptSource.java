package dev.lingxi.answer;

import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says the approved wording. */
@Component
class ScriptSource implements AnswerSource {

    /** What the consumer presses for an action on an order. */
    private static final Map<String, String> BUTTONS = Map.ofEntries(Map.entry("取消订单", "取消订单"), Map.entry("改地址", "修改地址"), Map.entry("改商品", "修改订单"), Map.entry("改支付", "修改支付方式"),
            Map.entry("退货", "申请售后—退货退款"), Map.entry("换货", "申请售后—换货"), Map.entry("维修", "申请售后—维修"), Map.entry("退款", "申请售后—仅退款"), Map.entry("价保", "申请价保"),
            Map.entry("发票", "申请开票"), Map.entry("预约安装", "预约安装"), Map.entry("返现", "晒单返现"));

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.ACTION, Need.Kind.PRODUCT);
    }

    @Override
    public Part answer(Asked asked) {
        return asked.entry().flatMap(entry -> Scripts.fill(entry, asked))
                .<Part>map(text -> said(text, asked))
                .orElseGet(() -> asked.need(Need.Kind.ACTION).isPresent() ? doItYourself(asked) : new Part.Nothing("no sentence of the script can be said"));
    }

    private static Part said(String text, Asked asked) {
        Part.Said said = Part.Said.text("script", text, Map.of(), asked.context());
        return asked.need(Need.Kind.ACTION).isPresent() ? said.chips(chips(asked)) : said;
    }

    /** The bot changes no order: it says where the consumer can, and offers a person. */
    private static Part doItYourself(Asked asked) {
        return Part.Said.text("script", where(asked), Map.of(), asked.context()).chips(chips(asked));
    }

    /** Where the consumer can do what the entry asks for. */
    static String where(Asked asked) {
        String action = asked.need(Need.Kind.ACTION).map(Need::names).filter(names -> !names.isEmpty()).map(List::getFirst).orElse("");
        return action.equals("催单") ? asked.say("催仓库和快递要由人工客服来办，点“转人工”就可以；最新进度在“我的订单”里随时能看到。", "Chasing the warehouse or the courier takes a person, so please ask for one. My Orders shows how far it is.")
                : asked.say("在“我的订单”里打开这一单，点“" + BUTTONS.getOrDefault(action, "申请售后") + "”就能自己提交；也可以转人工客服为您办理。", "You can do this yourself: open the order under My Orders. Or ask for a person to do it.");
    }

    private static List<String> chips(Asked asked) {
        var chips = new ArrayList<String>();
        chips.add(asked.say("转人工", "A person, please"));
        asked.entry().ifPresent(entry -> chips.addAll(entry.next()));
        return chips.stream().distinct().limit(4).toList();
    }
}
