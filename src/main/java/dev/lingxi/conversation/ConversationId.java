package dev.lingxi.conversation;

import java.security.SecureRandom;
import java.util.concurrent.ThreadLocalRandom;

/** A conversation's name: 20 characters, later conversations sort later, not to be guessed. */
public record ConversationId(String value) {

    private static final char[] DIGITS = "0123456789abcdefghjkmnpqrstvwxyz".toCharArray();
    private static final SecureRandom CHANCE = new SecureRandom();

    /** A new name for a conversation that opens at {@code millis}. */
    public static ConversationId opening(long millis) {
        char[] name = new char[20];
        write(name, 0, 9, millis);
        write(name, 9, 11, CHANCE.nextLong() ^ ThreadLocalRandom.current().nextLong());
        return new ConversationId(new String(name));
    }

    private static void write(char[] name, int from, int length, long bits) {
        for (int i = from + length - 1; i >= from; i--) {
            name[i] = DIGITS[(int) (bits & 31)];
            bits >>>= 5;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
