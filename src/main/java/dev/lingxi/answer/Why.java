package dev.lingxi.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why this answer: shown to staff behind a link and to programs in {@code chat --json}.
 *
 * @param source     who answered, such as {@code attribute}, {@code offer}, {@code script}
 * @param entry      the entry that was matched, with its version behind {@code @}
 * @param layer      {@code general}, an industry, or {@code store}
 * @param confidence 0 to 1, calibrated
 * @param stage      the stage of the cascade that settled it
 * @param runnersUp  the next best entries with their scores
 * @param facts      the facts used, by name
 * @param micros     microseconds by stage
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Why(String source, @Nullable String entry, @Nullable String scenario, @Nullable String intent, @Nullable String layer,
                  double confidence, @Nullable String stage, List<Scored> runnersUp, Map<String, String> facts,
                  Map<String, Long> micros) {

    /** A candidate and its score. */
    public record Scored(String entry, double score) {}

    Why asSureAs(double share) {
        return new Why(source, entry, scenario, intent, layer, Math.round(share * 1000) / 1000.0, stage, runnersUp, facts, micros);
    }
}
