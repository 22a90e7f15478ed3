package dev.lingxi.exchange;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Need;
import dev.lingxi.knowledge.Scope;
import dev.lingxi.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Rows of {@code knowledge.jsonl}: always the store's own layer, whatever they say. */
final class KnowledgeRows {

    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_-]+(\\.[\\p{L}\\p{N}_-]+)*");
    private static final int MOST_VERSIONS = 1_000_000;

    private final Moments moments;

    KnowledgeRows(Moments moments) {
        this.moments = moments;
    }

    /** An entry, or with {@code "remove": true} that there is none any more. */
    KnowledgeRow row(Fields row) {
        return row.node().path("remove").asBoolean(false) ? new KnowledgeRow.Gone(row.id("id")) : new KnowledgeRow.Known(entry(row));
    }

    private Entry entry(Fields row) {
        String id = row.id("id");
        if (!ID.matcher(id).matches()) {
            throw new RowRefused("id '" + Texts.shortened(id, 60) + "' is not words joined by dots");
        }
        List<String> phrasings = row.texts("phrasings");
        if (phrasings.isEmpty()) {
            throw new RowRefused("has no phrasings: nobody could ask for it");
        }
        List<Need> needs = row.texts("needs").stream().map(KnowledgeRows::need).toList();
        String script = needs.isEmpty() ? row.text("script", Limits.USUAL.cellChars()) : row.optional("script", Limits.USUAL.cellChars()).orElse("");
        return new Entry(id, row.optional("name", Limits.USUAL.titleChars()).orElse(phrasings.getFirst()), Layer.STORE, "store",
                row.optional("scenario", Limits.USUAL.idChars()).orElseGet(() -> parts(id, 1)),
                row.optional("intent", Limits.USUAL.idChars()).orElseGet(() -> parts(id, 2)), phrasings, row.texts("tests"), needs, script,
                row.orNull("scriptEn"), row.texts("next"), row.object("scope").map(this::scope).orElseGet(Scope::everywhere),
                row.count("version", 1, MOST_VERSIONS).orElse(1));
    }

    private static Need need(String text) {
        try {
            return Need.of(text);
        } catch (Problem e) {
            throw new RowRefused("needs: " + e.getMessage());
        }
    }

    private Scope scope(Fields scope) {
        return new Scope(scope.texts("skus"), scope.texts("categories"), scope.texts("levels"), scope.texts("channels"),
                scope.orNull("promotion"), moment(scope, "from").orElse(null), moment(scope, "to").orElse(null));
    }

    private Optional<Instant> moment(Fields of, String name) {
        return of.optional(name, Limits.USUAL.idChars()).filter(text -> !text.isBlank()).map(text -> moments.read(name, text));
    }

    /** The first words of an id: {@code own.education.student} → {@code own.education}. */
    private static String parts(String id, int count) {
        String[] words = id.split("\\.");
        return String.join(".", List.of(words).subList(0, Math.min(count, words.length)));
    }
}
