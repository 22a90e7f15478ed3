package dev.lingxi.knowledge;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing known: a sub-intent with its answer.
 *
 * @param id        {@code scenario.intent.sub}; never changes
 * @param name      as a trainer calls it; also what a chip says
 * @param pack      {@code general}, an industry, or {@code store}
 * @param phrasings how shoppers ask for it
 * @param tests     the same in words that are never taught
 * @param script    the approved wording, with variables
 * @param next      chips
 * @param version   1 for the first, one more with each change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Entry(String id, String name, Layer layer, String pack, String scenario, String intent, List<String> phrasings,
                    List<String> tests, List<Need> needs, String script, @Nullable String scriptEn, List<String> next, Scope scope,
                    int version) {

    public Entry {
        phrasings = phrasings == null ? List.of() : List.copyOf(phrasings);
        tests = tests == null ? List.of() : List.copyOf(tests);
        needs = needs == null ? List.of() : List.copyOf(needs);
        next = next == null ? List.of() : List.copyOf(next);
        scope = scope == null ? Scope.everywhere() : scope;
    }

    public Optional<Need> need(Need.Kind kind) {
        return needs.stream().filter(each -> each.kind() == kind).findFirst();
    }

    public boolean needs(Need.Kind kind) {
        return need(kind).isPresent();
    }
}
