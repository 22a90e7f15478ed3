package dev.lingxi.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a line: toneless syllables in which confusions of ear and keyboard are folded together (zh/z, ch/c, sh/s, -ng/-n), so
 * that 「什么时侯发货」, 「shenme shihou fahuo」 and 「什么时候发货」 sound alike.
 */
public final class Pinyin {

    private static final int LONGEST = 6;
    private static final Table TABLE = Table.read();

    private Pinyin() {}

    /** The sound of a bare line, syllable after syllable; digits and words that are no pinyin stay as they are. */
    public static String key(String bare) {
        return String.join(" ", syllables(bare));
    }

    /** The syllables of a line; a Latin word that cannot be read as pinyin, or a number, is one "syllable". Punctuation is silent. */
    public static List<String> syllables(String line) {
        List<String> heard = new ArrayList<>(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            int end = i + 1;
            if (TABLE.soundOf(c) != null) {
                heard.add(TABLE.soundOf(c));
            } else if (Character.isLetterOrDigit(c)) {
                end = endOfWord(line, i);
                String word = line.substring(i, end);
                heard.addAll(spelled(word).orElse(List.of(word)));
            }
            i = end;
        }
        return heard;
    }

    /**
     * Whether a line without Chinese characters is Chinese typed in Latin letters: every word of it can be read as pinyin, and it is
     * more than one syllable long. Some English words pass ("can", "he"), whole English lines hardly ever.
     */
    public static boolean isTyped(String line) {
        int syllables = 0;
        int i = 0;
        while (i < line.length()) {
            int end = i + 1;
            if (Character.isLetter(line.charAt(i))) {
                end = endOfWord(line, i);
                Optional<List<String>> word = spelled(line.substring(i, end));
                if (word.isEmpty()) {
                    return false;
                }
                syllables += word.get().size();
            }
            i = end;
        }
        return syllables > 1 && !Normalizer.isChinese(line);
    }

    /** The syllables that a Latin word spells, the longest first; empty if it cannot be read so. */
    static Optional<List<String>> spelled(String word) {
        List<String> heard = new ArrayList<>();
        return spell(word, 0, heard) ? Optional.of(heard) : Optional.empty();
    }

    private static boolean spell(String word, int from, List<String> heard) {
        if (from == word.length()) {
            return true;
        }
        for (int end = Math.min(word.length(), from + LONGEST); end > from; end--) {
            String sound = TABLE.folded(word.substring(from, end));
            if (sound != null) {
                heard.add(sound);
                if (spell(word, end, heard)) {
                    return true;
                }
                heard.removeLast();
            }
        }
        return false;
    }

    private static int endOfWord(String line, int from) {
        boolean digits = Character.isDigit(line.charAt(from));
        int end = from + 1;
        while (end < line.length() && Character.isLetterOrDigit(line.charAt(end)) && !Normalizer.isHan(line.charAt(end))
            && Character.isDigit(line.charAt(end)) == digits) {
            end++;
        }
        return end;
    }

    /** Folded sounds by character and by spelling; 411 syllables and 20,900 characters from {@code pinyin.txt}. */
    private record Table(String[] byCharacter, Map<String, String> bySpelling) {

        private static final char FIRST = '\u4e00';
        private static final char LAST = '\u9fa5';

        static Table read() {
            String[] byCharacter = new String[LAST - FIRST + 1];
            Map<String, String> bySpelling = new HashMap<>();
            WordFile.lines(Pinyin.class, "pinyin.txt").forEach(line -> {
                int space = line.indexOf(' ');
                String spelling = line.substring(0, space);
                String sound = fold(spelling);
                bySpelling.put(spelling, sound);
                line.chars().skip(space + 1L).forEach(c -> byCharacter[c - FIRST] = sound);
            });
            bySpelling.keySet().removeIf(spelling -> spelling.length() == 1 && !"aeo".contains(spelling) || spelling.equals("hm"));
            return new Table(byCharacter, Map.copyOf(bySpelling));
        }

        @Nullable String soundOf(char c) {
            return c >= FIRST && c <= LAST ? byCharacter[c - FIRST] : null;
        }

        @Nullable String folded(String spelling) {
            return bySpelling.get(spelling);
        }

        private static String fold(String syllable) {
            String initial = syllable.length() > 1 && syllable.charAt(1) == 'h' ? syllable.charAt(0) + syllable.substring(2) : syllable;
            boolean nasal = initial.endsWith("ang") || initial.endsWith("eng") || initial.endsWith("ing");
            return (nasal ? initial.substring(0, initial.length() - 1) : initial).intern();
        }
    }
}
