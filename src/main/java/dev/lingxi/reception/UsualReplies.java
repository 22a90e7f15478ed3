package dev.lingxi.reception;

import dev.lingxi.reception.DeskWork.CannedReply;
import dev.lingxi.store.StoreId;
import java.util.List;
import java.util.stream.Stream;

/** The canned replies that every store begins with; a lead changes or removes them like those the store wrote itself. */
public final class UsualReplies {

    private static final String PREFIX = "usual:";

    private record Usual(String shortcut, String title, String text) {

        CannedReply of(StoreId store) {
            return new CannedReply(PREFIX + shortcut + "@" + store.value(), store, null, title, shortcut, text, "");
        }
    }

    private static final List<Usual> ALL = List.of(
            new Usual("sd", "稍等", "好的，请稍等，我正在为您查看。"),
            new Usual("wl", "物流进度", "{姓名}您好，订单 {订单号} 的最新物流：{物流}，预计 {预计送达} 送达。"),
            new Usual("fh", "发货进度", "{姓名}您好，订单 {订单号} 现在的状态是「{订单状态}」，付款后 {发货时限} 内发出。"),
            new Usual("jg", "现在的价格", "{商品} 现在是 {价格}，优惠以结算页显示的为准。"),
            new Usual("dz", "核对地址", "请您核对一下订单 {订单号} 的收货人、电话和地址，确认无误后告诉我。"),
            new Usual("bq", "致歉", "很抱歉给您带来不便，请把具体情况告诉我，我来帮您处理。"),
            new Usual("hm", "还有别的吗", "还有其他可以帮您的吗？"),
            new Usual("jw", "结束语", "感谢您的咨询，有需要随时找我们，祝您生活愉快！"));

    private UsualReplies() {}

    public static List<CannedReply> of(StoreId store) {
        return ALL.stream().map(usual -> usual.of(store)).toList();
    }

    public static boolean isUsual(String id) {
        return id.startsWith(PREFIX);
    }

    /** The store's own, and those of the usual ones that it has neither changed nor removed; what was removed has no text. */
    public static List<CannedReply> beside(StoreId store, List<CannedReply> own) {
        List<String> known = own.stream().map(CannedReply::id).toList();
        return Stream.concat(own.stream().filter(reply -> !reply.text().isEmpty()), of(store).stream().filter(reply -> !known.contains(reply.id()))).toList();
    }
}
