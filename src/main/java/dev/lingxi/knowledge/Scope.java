package dev.lingxi.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom, for what and when an entry holds; everything empty is always.
 *
 * @param promotion the promotion whose answer this is: it lives exactly as long
 * @param from      first moment; null for always
 * @param to        the moment it ends; null for never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Scope(List<String> skus, List<String> categories, List<String> levels, List<String> channels,
                    @Nullable String promotion, @Nullable Instant from, @Nullable Instant to) {

    private static final Scope EVERYWHERE = new Scope(List.of(), List.of(), List.of(), List.of(), null, null, null);

    public Scope {
        skus = skus == null ? List.of() : List.copyOf(skus);
        categories = categories == null ? List.of() : List.copyOf(categories);
        levels = levels == null ? List.of() : List.copyOf(levels);
        channels = channels == null ? List.of() : List.copyOf(channels);
    }

    public static Scope everywhere() {
        return EVERYWHERE;
    }

    public boolean runs(Instant now) {
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }
}
