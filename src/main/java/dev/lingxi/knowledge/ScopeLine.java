package dev.lingxi.knowledge;

import dev.lingxi.problem.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A scope in one line, as pages write it: {@code 商品=100201|100202，等级=PLUS，起=2026-06-01，止=2026-06-19}. */
final class ScopeLine {

    private static final Set<String> WORDS = Set.of("商品", "类目", "等级", "渠道", "活动", "起", "止");

    private ScopeLine() {}

    /** @param wrong makes the problem that names the line */
    static Scope read(String text, Function<String, Instant> times, Function<String, Problem> wrong) {
        Map<String, String> said = new HashMap<>();
        for (String part : text.split("[，,]")) {
            int equals = part.indexOf('=');
            String word = equals < 0 ? part.strip() : part.substring(0, equals).strip();
            if (equals < 0 || !WORDS.contains(word) || said.put(word, part.substring(equals + 1).strip()) != null) {
                throw wrong.apply("'" + part.strip() + "' is none of 商品= 类目= 等级= 渠道= 活动= 起= 止=, or stands there twice");
            }
        }
        return new Scope(values(said.get("商品")), values(said.get("类目")), values(said.get("等级")), values(said.get("渠道")), said.get("活动"),
                time(said.get("起"), times), time(said.get("止"), times));
    }

    private static List<String> values(@Nullable String text) {
        return text == null ? List.of() : Arrays.stream(text.split("\\|")).map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private static @Nullable Instant time(@Nullable String text, Function<String, Instant> times) {
        return text == null ? null : times.apply(text);
    }
}
