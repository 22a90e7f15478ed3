package dev.lingxi.answer;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.WordFile;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Chinese pages state, in English: names of attributes, values, what lies in the box, from {@code english-pages.txt}. What cannot be put
 * together of those words alone is not translated at all, since half a translation is worse than none.
 */
final class EnglishPages {

    private static final int LONGEST = 12;
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(\\d+) ?万(像素|次)");
    private static final Map<String, String> WORDS = read();
    private static final String MARKS = "，、；（）：～";
    private static final List<String> ENGLISH_MARKS = List.of(", ", ", ", "; ", " (", ") ", ": ", "–");

    private EnglishPages() {}

    /** A name or a value in English; empty where it cannot be said. */
    static Optional<String> say(String chinese) {
        String text = TEN_THOUSANDS.matcher(chinese).replaceAll(found -> String.format(Locale.ENGLISH, "%,d", Long.parseLong(found.group(1)) * 10_000) + (found.group(2).equals("像素") ? " pixels" : " times"));
        var english = new StringBuilder();
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            int mark = MARKS.indexOf(c);
            String known = mark >= 0 ? "" : knownAt(text, i);
            if (mark < 0 && known.isEmpty() && Normalizer.isHan(c)) {
                return Optional.empty();
            }
            english.append(mark >= 0 ? ENGLISH_MARKS.get(mark) : known.isEmpty() ? String.valueOf(c) : " " + WORDS.get(known) + " ");
            i += Math.max(1, known.length());
        }
        return Optional.of(tidy(english.toString()));
    }

    /** The same, or else as the page has it, in quotation marks. */
    static String sayOrQuote(String chinese) {
        return say(chinese).orElseGet(() -> "“" + chinese + "”");
    }

    /** A sentence that is English already; others are left to their page. */
    static Optional<String> sentence(String statement) {
        return Normalizer.isChinese(statement) ? Optional.empty() : Optional.of(statement);
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").replaceAll(" ([,;:)])", "$1").replaceAll("\\( ", "(").replaceAll("(?<=\\d)(?=(?:hours|minutes|days|years|months|inches|pages|sheets)\\b)", " ")
                .replaceAll("\\b1 (hour|minute|day|year|month|sheet|page|core)s\\b", "1 $1").strip();
    }

    private static String knownAt(String text, int from) {
        for (int length = Math.min(LONGEST, text.length() - from); length > 0; length--) {
            String word = text.substring(from, from + length);
            if (WORDS.containsKey(word)) {
                return word;
            }
        }
        return "";
    }

    private static Map<String, String> read() {
        return WordFile.lines(EnglishPages.class, "english-pages.txt").map(line -> line.split("=", 2))
                .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1], (first, again) -> again));
    }
}
