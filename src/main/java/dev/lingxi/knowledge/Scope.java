package dev.lingxi.knowledge;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom, for what, where and when an entry holds; what is empty does not limit it.
 *
 * @param skus       SKUs, or products with all of theirs
 * @param categories of products
 * @param levels     member levels in the store's own words; {@code 普通} for everybody without one
 * @param channels   doors, such as {@code web}
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

    /** Whether an entry with this scope exists on the occasion. What costs a look into the database is asked last. */
    public boolean holds(Occasion asked) {
        return runs(asked.at()) && (channels.isEmpty() || channels.contains(asked.channel())) && covers(asked)
                && (promotion == null || asked.runs(promotion)) && (levels.isEmpty() || levels.contains(asked.level()));
    }

    private boolean runs(Instant now) {
        return (from == null || !now.isBefore(from)) && (to == null || now.isBefore(to));
    }

    private boolean covers(Occasion asked) {
        boolean sku = skus.isEmpty() || asked.sku().filter(skus::contains).isPresent() || asked.product().filter(skus::contains).isPresent();
        return sku && (categories.isEmpty() || asked.category().filter(categories::contains).isPresent());
    }

    @JsonIgnore
    public boolean isEverywhere() {
        return equals(EVERYWHERE);
    }

    /**
     * How narrow the scope is, 0 for everywhere: a SKU is narrower than a category, that than a level, that than a promotion or a time, that
     * than a channel. Where two entries are asked for by the same words and both hold, the narrower one answers.
     */
    public int narrowness() {
        boolean inTime = promotion != null || from != null || to != null;
        return (skus.isEmpty() ? 0 : 16) + (categories.isEmpty() ? 0 : 8) + (levels.isEmpty() ? 0 : 4) + (inTime ? 2 : 0) + (channels.isEmpty() ? 0 : 1);
    }

    /** Whether there can be an occasion on which both hold. */
    public boolean overlaps(Scope other) {
        return meet(skus, other.skus) && meet(categories, other.categories) && meet(levels, other.levels) && meet(channels, other.channels)
                && begins(from, other.to) && begins(other.from, to);
    }

    private static boolean meet(List<String> some, List<String> others) {
        return some.isEmpty() || others.isEmpty() || some.stream().anyMatch(others::contains);
    }

    private static boolean begins(@Nullable Instant from, @Nullable Instant end) {
        return from == null || end == null || from.isBefore(end);
    }
}
