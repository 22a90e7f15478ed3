package dev.lingxi.language;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells whether somebody writes English, so that they are answered in it. */
public final class English {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");
    private static final Pattern WORD = Pattern.compile("[^a-z']+");
    /** Words that a line of English seldom does without; none that Chinese shoppers type among Chinese, such as hi or ok. */
    private static final Set<String> COMMON = Set.of("a", "am", "an", "and", "any", "anyone", "are", "arrive", "arrived", "available", "buy", "can", "cancel", "cheapest", "color", "colors",
            "colour", "colours", "could", "delivery", "discount", "do", "does", "for", "from", "get", "give", "good", "have", "hello", "help", "how", "human", "i", "i'm", "in", "is", "it", "item",
            "item's", "long", "made", "me", "much", "my", "need", "not", "of", "on", "one", "or", "order", "package", "parcel", "person", "please", "price", "recommend", "refund", "return",
            "sale", "sell", "ship", "shipping", "show", "size", "sizes", "sorry", "still", "thank", "thanks", "that", "the", "these", "they", "this", "to", "track", "want", "warranty", "was", "what",
            "what's", "when", "where", "which", "who", "why", "will", "with", "would", "wrong", "yes", "you", "your");

    private English() {}

    /** Whether the line is English; {@code usually} is what its writer's browser asks for, which counts where the line does not tell. */
    public static boolean spoken(String line, boolean usually) {
        return !Normalizer.isChinese(line) && (usually || is(line));
    }

    /** An address is no language, whatever words stand in it. */
    private static boolean is(String line) {
        String lower = ADDRESS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ");
        for (String word : WORD.split(lower)) {
            if (COMMON.contains(word)) {
                return !Pinyin.isTyped(Normalizer.normalize(line));
            }
        }
        return false;
    }
}
