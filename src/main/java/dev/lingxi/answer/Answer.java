package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.Context;
import java.util.List;
import java.util.Map;

/** What may be said to a question. */
public sealed interface Answer {

    /** Where it comes from. */
    Why why();

    /** What the conversation is about once it is said. */
    Context after();

    /**
     * Something of substance.
     *
     * @param lines one or more lines, each with its contents
     * @param chips questions to go on with, at most four
     */
    record Reply(List<List<Content>> lines, List<String> chips, Why why, Context after) implements Answer {

        /** The same, held for true with another confidence. */
        public Reply asSureAs(double confidence) {
            return new Reply(lines, chips, why.asSureAs(confidence), after);
        }
    }

    /** A question back: something is needed to answer truly. */
    record AskBack(List<Content> question, List<String> chips, Why why, Context after) implements Answer {}

    /** The consumer wants a person, or needs one. What is said depends on who is there. */
    record HandOver(String reason, List<Content> first, Why why, Context after) implements Answer {}

    /** Nothing usable was found. A value, not an error: the reception decides what comes next. */
    record Miss(String reason, Why why, Context after) implements Answer {

        /** The consumer told something in the middle of a talk, and asked nothing. */
        static final String TOLD = "told";

        /** Whether something was told and nothing asked. */
        public boolean told() {
            return reason.equals(TOLD);
        }

        /** Nothing could even be looked for. */
        public static Miss failed(Context context) {
            return new Miss("failed", new Why("failed", null, null, null, null, 0, null, List.of(), Map.of(), Map.of()), context);
        }
    }
}
