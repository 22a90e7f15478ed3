package dev.lingxi.understanding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation is about so far: enough to understand "and the 128 GB one?". Kept with each of the bot's lines, so that a restart
 * forgets nothing.
 *
 * @param sku       the product in focus: shown, named or looked at last
 * @param viewed    what the page showed at the last line: a page that changed since brings its product into focus
 * @param earlier   products that were in focus before, the latest first, at most four: what "the first one" and "compare" refer to
 * @param order     the order in focus
 * @param entry     what was asked last
 * @param attribute the attribute asked for last, for "and that one?"
 * @param open      what the bot asked back and waits for
 * @param misses    questions in a row without a usable answer
 * @param mood      how the consumer felt in the last line
 * @param again     how many times in a row the same was said again, since it was asked again
 * @param calm      turns since the last angry line; nothing is sold before it reaches three
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Context(@Nullable String sku, @Nullable String viewed, List<String> earlier, @Nullable String order, @Nullable String entry,
                      @Nullable String attribute, @Nullable OpenSlot open, int misses, int again, @Nullable Mood mood, int calm) {

    private static final Context NOTHING = new Context(null, null, List.of(), null, null, null, null, 0, 0, null, 9);

    public Context {
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** How it is when a conversation begins. */
    public static Context nothing() {
        return NOTHING;
    }

    /** Whether the bot has answered anything yet: each answer counts its turn. */
    public boolean hasBegun() {
        return calm < NOTHING.calm;
    }

    /**
     * A question back that waits for its answer.
     *
     * @param slot  what is missing: {@code product}, {@code order}, {@code entry}
     * @param entry what the consumer wants once it is known
     * @param line  the consumer's line that it was asked about
     * @param choices the ids behind the chips, in their order
     * @param waited  how many turns it has waited while something else was talked about
     */
    public record OpenSlot(String slot, @Nullable String entry, String line, List<String> choices, int waited) {

        private static final int LONGEST = 2;

        public OpenSlot {
            choices = choices == null ? List.of() : List.copyOf(choices);
        }

        public OpenSlot(String slot, @Nullable String entry, String line, List<String> choices) {
            this(slot, entry, line, choices, 0);
        }

        /** The same, asked once more: it can still be filled, and is not asked a third time. */
        public OpenSlot askedTwice() {
            return new OpenSlot(slot, entry, line, choices, LONGEST);
        }

        /** After one turn more; null where it has waited long enough, or what was to be chosen means nothing any more. */
        @Nullable OpenSlot later() {
            return waited < LONGEST && !slot.equals("entry") ? new OpenSlot(slot, entry, line, choices, waited + 1) : null;
        }
    }

    /** This product is in focus now; the one before is remembered. */
    public Context lookingAt(String now) {
        if (now.equals(sku)) {
            return this;
        }
        var before = new java.util.ArrayList<String>();
        if (sku != null) {
            before.add(sku);
        }
        earlier.stream().filter(each -> !each.equals(now)).limit(3).forEach(before::add);
        return new Context(now, viewed, before, order, entry, attribute, open, misses, again, mood, calm);
    }

    /** The page shows this product, which it did not at the last line. */
    public Context viewing(String now) {
        Context looking = lookingAt(now);
        return new Context(looking.sku, now, looking.earlier, order, entry, attribute, open, misses, again, mood, calm);
    }

    public Context withOrder(@Nullable String now) {
        return new Context(sku, viewed, earlier, now, entry, attribute, open, misses, again, mood, calm);
    }

    public Context asked(@Nullable String nowEntry, @Nullable String nowAttribute) {
        return new Context(sku, viewed, earlier, order, nowEntry, nowAttribute, open, misses, java.util.Objects.equals(entry, nowEntry) ? again : 0, mood, calm);
    }

    /** The same was said once more. */
    public Context onceMore() {
        return new Context(sku, viewed, earlier, order, entry, attribute, open, misses, again + 1, mood, calm);
    }

    public Context waitingFor(@Nullable OpenSlot slot) {
        return new Context(sku, viewed, earlier, order, entry, attribute, slot, misses, again, mood, calm);
    }

    /** What the bot asked back is still open after a turn about something else; not where that was about another product. @param before how it was before this turn */
    public Context stillWaiting(Context before) {
        boolean same = java.util.Objects.equals(sku, before.sku) && java.util.Objects.equals(order, before.order);
        return waitingFor(open == null || !same ? null : open.later());
    }

    public Context missed(int times) {
        return new Context(sku, viewed, earlier, order, entry, attribute, open, times, again, mood, calm);
    }

    public Context feeling(Mood now, int turnsCalm) {
        return new Context(sku, viewed, earlier, order, entry, attribute, open, misses, again, now, turnsCalm);
    }
}
