package dev.lingxi.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a product as its page states it.
 *
 * @param group    the heading on the page; null for none
 * @param key      the attribute's name, such as {@code 重量}
 * @param value    the value without its unit
 * @param unit     the unit, such as {@code kg}; null for none
 * @param sentence where the fact was drawn from prose, the sentence that states it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Specification(@Nullable String group, String key, String value, @Nullable String unit, @Nullable String sentence) {

    public static Specification of(String key, String value) {
        return new Specification(null, key, value, null, null);
    }

    /** Value and unit as one reads them aloud. */
    public String reading() {
        return unit == null || unit.isEmpty() ? value : value + " " + unit;
    }
}
