package dev.lingxi.reception;

/**
 * What a simulated promotion day takes for granted about consumers, people and the bot.
 *
 * @param ordinary          consultations of an ordinary day
 * @param times             how many times as many come on this day
 * @param capacity          conversations that one agent may have at once
 * @param rounds            lines of a consumer that a person answers in one conversation, on average
 * @param attentionSeconds  an agent's work on one answer, without a suggestion
 * @param suggestedSeconds  … with a suggestion that is used
 * @param suggestionsUsed   share of answers made from a suggestion, 0 to 1
 * @param thinkSeconds      the consumer's pause before the next line
 * @param patienceSeconds   how long a consumer waits for a person's first answer before they leave, on average
 * @param botAlone          share of consultations that the bot settles without a person, 0 to 1
 * @param botSeconds        how long the talk with the bot lasts, settled or not
 * @param withinSeconds     the target: a person's first answer within so long …
 * @param target            … for this share of those who go to a person, 0 to 1
 */
public record DayAssumptions(int ordinary, double times, int capacity, double rounds, double attentionSeconds, double suggestedSeconds,
                             double suggestionsUsed, double thinkSeconds, double patienceSeconds, double botAlone, double botSeconds,
                             int withinSeconds, double target) {

    /** Consultations of the whole day. */
    int consultations() {
        return (int) Math.round(ordinary * times);
    }
}
