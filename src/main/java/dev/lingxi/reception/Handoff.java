package dev.lingxi.reception;

import dev.lingxi.trade.OrderStatus;
import dev.lingxi.understanding.Mood;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a conversation came to a person, and what was known then, so that the consumer repeats nothing. It holds facts; {@link Briefing} puts
 * them into the words of whoever reads them.
 *
 * @param reason one word: {@code asked}, {@code misses}, {@code angry}, {@code value}, {@code rule} …
 * @param order  the order in question
 * @param sku    the product in question
 * @param entry  what the consumer asked last, as the knowledge base calls it
 */
public record Handoff(String reason, Instant at, Known known, @Nullable String order, @Nullable String sku, @Nullable String entry, NextStep next) {

    public Handoff {
        known = known == null ? Known.NOTHING : known;
        next = next == null ? NextStep.ASK : next;
    }

    /**
     * What the bot had found out; where it had not, a text is empty.
     *
     * @param who     the consumer's name
     * @param level   what the store calls a member such as them
     * @param asked   what they are after, in their words
     * @param said    what the bot said last
     * @param product the name of the product in question
     * @param status  of the order in question
     * @param topic   the name of the entry
     */
    public record Known(String who, String level, String asked, String said, String product, @Nullable OrderStatus status, String topic, Mood mood) {

        static final Known NOTHING = new Known("", "", "", "", "", null, "", Mood.CALM);
    }

    /** What had better be done next. */
    public enum NextStep {
        ANSWER, CHECK_ORDER, OFFER, CALM, ASK, CLOSE
    }

    /** Nothing but the reason. */
    static Handoff because(String reason, Instant now) {
        return new Handoff(reason, now, Known.NOTHING, null, null, null, NextStep.ASK);
    }
}
