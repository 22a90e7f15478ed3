package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Context;
import java.util.List;
import java.util.Map;

/** What a source makes of one thing asked. */
sealed interface Part {

    /** @param facts what was used, by name */
    record Said(String source, List<List<Content>> lines, List<String> chips, Map<String, String> facts, Context after) implements Part {

        static Said text(String source, String text, Map<String, String> facts, Context after) {
            return new Said(source, List.of(List.of(Content.text(text))), List.of(), facts, after);
        }

        Said chips(List<String> chips) {
            return new Said(source, lines, chips, facts, after);
        }
    }

    /** @param slot what is missing */
    record Ask(String source, Context.OpenSlot slot, String text, List<Content> more, List<String> chips, Context after) implements Part {}

    record ToPerson(String reason, String first, Context after) implements Part {}

    /** The source has nothing to say to it. */
    record Nothing(String reason) implements Part {}
}
