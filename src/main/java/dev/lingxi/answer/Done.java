package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** "我申请退款了": whoever has done it need not be told how to do it, but how far it is. */
final class Done {

    private static final String DOING = "(?:申请|提交|取消|退|换|报修|填|寄|操作|弄|搞|点|预约|加|改|修改|登记|办|选)";
    private static final Pattern SAID = Pattern.compile("(?:^|(?<=我|已|经|都|刚|才|也|就|天|晚|早|上|[，,。\\s]))" + DOING + "(?:完|好|过|掉)?[^，,。？?不没能]{0,6}了(?![吗么没多几])(?:[啊呀哦的]|，.*|,.*|。)*$");
    private static final Pattern NOT_SO = Pattern.compile("[吗么?？]|不小心|误|点错|怎么|为什么|什么|想|要|被|没|不了|不成|失败|不上|麻烦|帮|给我|可以|能");
    /** Which entry tells how far it is, by the intent or the scenario of the one that tells how to do it. */
    private static final Map<String, String> HOW_FAR = Map.of("returns", "returns.progress.status", "installation", "installation.booking.progress", "change.cancel", "change.cancel_status.done", "change.address", "change.address.done",
            "price_protection", "price_protection.payout.status", "repair", "repair.progress.status", "repair.exchange", "repair.exchange_progress.status", "invoice", "invoice.when.how_long");

    private Done() {}

    /** Whether the line says that something has been done, and asks nothing. */
    static boolean says(String line) {
        return SAID.matcher(line.strip()).find() && !NOT_SO.matcher(line).find();
    }

    /** The id of the entry that tells how far it is; empty where that is not one that is applied for. */
    static Optional<String> howFar(Entry applied) {
        return Stream.of(applied.intent(), applied.scenario()).map(HOW_FAR::get).filter(id -> id != null).findFirst();
    }

    /** Whether the line says that what this entry tells how to do has been done. */
    static boolean says(String line, Entry entry) {
        return isHow(entry) && says(line);
    }

    /** Whether the entry tells how to do something. */
    private static boolean isHow(Entry entry) {
        return Stream.of(".want", ".how", ".add").anyMatch(entry.id()::endsWith);
    }
}
