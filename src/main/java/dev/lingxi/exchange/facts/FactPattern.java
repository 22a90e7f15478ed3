package dev.lingxi.exchange.facts;

import dev.lingxi.exchange.facts.Passage.Where;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way in which pages state a fact.
 *
 * @param group   the heading under which the fact is shown
 * @param key     its name; {@code {k}} in it stands for what the group {@code k} of the wording matched
 * @param wording what the page says; {@code v} is the value, {@code u} the unit
 * @param where   the parts of a page that may state it
 * @param unless  words in the same clause that make it something else's; null for none
 * @param under   headings under which alone it is believed; null for all
 * @param only    what the title must say for the pattern to make sense; null for all products
 */
record FactPattern(String group, String key, Value value, Pattern wording, Set<Where> where, @Nullable Pattern unless, @Nullable Pattern under,
                   @Nullable Pattern only) {

    /** What the fact's value is. */
    enum Value {
        /** The figure or name that the wording catches. */
        FIGURE,
        /** A figure that is a grade: {@code 1级} and {@code 一级} are one. */
        GRADE,
        /** The clause that holds the wording. */
        CLAUSE,
        /** The whole sentence. */
        SENTENCE,
        /** That the product has it. */
        FEATURE
    }

    FactPattern in(Where first, Where... rest) {
        return new FactPattern(group, key, value, wording, EnumSet.of(first, rest), unless, under, only);
    }

    FactPattern unless(String words) {
        return new FactPattern(group, key, value, wording, where, Pattern.compile(words), under, only);
    }

    FactPattern under(String headings) {
        return new FactPattern(group, key, value, wording, where, unless, Pattern.compile(headings), only);
    }

    FactPattern only(String titles) {
        return new FactPattern(group, key, value, wording, where, unless, under, Pattern.compile(titles));
    }

    boolean fits(Passage passage, String title) {
        return where.contains(passage.where()) && (only == null || only.matcher(title).find())
                && (under == null || under.matcher(passage.heading()).find());
    }

    String keyOf(Matcher match) {
        return key.contains("{k}") ? capital(key.replace("{k}", match.group("k"))) : key;
    }

    private static String capital(String key) {
        return key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1);
    }

    Optional<String> group(Matcher match, String name) {
        return match.namedGroups().containsKey(name) ? Optional.ofNullable(match.group(name)) : Optional.empty();
    }
}
