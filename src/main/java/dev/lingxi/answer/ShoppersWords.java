package dev.lingxi.answer;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.WordFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words of a line that say what it asks for, without those that every question has.
 *
 * @param words in their order
 */
record ShoppersWords(List<Word> words) {

    /** A character by itself says little: 线 is in many names. */
    private static final double ALONE = 0.4;
    /** "4k" says how well, and not what. */
    private static final Pattern DEGREE = Pattern.compile("\\d{1,2}k");
    /** What pages call what shoppers say, from {@code shoppers-words.txt}. */
    private static final Map<String, List<String>> MEANS = read();
    /** Those words by their first character, longer ones first. */
    private static final Map<Character, List<String>> BY_BEGINNING = MEANS.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(word -> word.charAt(0)));
    private static final Pattern ASKING = Pattern.compile("请问|能不能|可不可以|可以|有没有|有木有|是不是|支不支持|会不会|需不需要|带不带|要不要|用不用|够不够|行不行|好不好|大不大|高不高|多不多|卡不卡|支持|需要|吗|么|不$|没$|没(?=\\s)|啥|那|自带|挂上去|装上去|放上去|多远|咋样|咋|哪种|哪个|时候|啊|呢|吧|这个|这款|这种|它|多少|几个|什么|怎么样|怎么|怎样|如何"
            + "|多长|多大|多重|多久|多高|多厚|多宽|多快|最大|最多|最高|直接|自己|一下|一般|到底|还|能|用|的|了|有|是|会|要|够|几|多|和|跟|把|给|行|拿|请|我|你们|你|咱"
            + "|\\b(?:can|could|does|do|is|are|will|it|its|the|an?|i|you|use|used|have|has|support|supports|what|how|many|much|which|for|in|on|my|of|to|with|and|this|that|comes?|there|be|any|get)\\b");
    private static final Pattern PIECE = Pattern.compile("[a-z0-9][a-z0-9.+-]*|[^\\sa-z0-9\\p{Punct}\\p{IsPunctuation}]+");

    /** @param said as it stands in the line @param means what a page may have for it; the word itself where nothing else is known */
    record Word(String said, List<String> means) {

        boolean isKnown() {
            return !means.isEmpty();
        }

        boolean isLatin() {
            return said.charAt(0) < 128;
        }

        double weight() {
            return said.length() == 1 || DEGREE.matcher(said).matches() ? ALONE : said.length();
        }
    }

    static ShoppersWords of(String line) {
        String text = Normalizer.normalize(line);
        var words = new ArrayList<Word>();
        var rest = new StringBuilder();
        for (int i = 0; i < text.length();) {
            String known = knownAt(text, i);
            if (known.isEmpty()) {
                rest.append(text.charAt(i++));
            } else {
                addPieces(rest, words);
                words.add(new Word(known, MEANS.get(known)));
                i += known.length();
            }
        }
        addPieces(rest, words);
        return new ShoppersWords(List.copyOf(words));
    }

    private static String knownAt(String text, int from) {
        for (String word : BY_BEGINNING.getOrDefault(text.charAt(from), List.of())) {
            if (text.startsWith(word, from) && Normalizer.isWhole(text, from, from + word.length())) {
                return word;
            }
        }
        return "";
    }

    private static void addPieces(StringBuilder rest, List<Word> words) {
        Matcher piece = PIECE.matcher(ASKING.matcher(rest).replaceAll(" "));
        while (piece.find()) {
            words.add(new Word(piece.group(), List.of()));
        }
        rest.setLength(0);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** How much of the line a text has, from nothing to 1. */
    double shareOf(String text) {
        return shareOf(text, "", 0);
    }

    /** How much of the line two texts have, what only the second has counting less. */
    double shareOf(String first, String second, double less) {
        double all = 0;
        double found = 0;
        double most = 0;
        for (Word word : words) {
            double held = word.isKnown() ? known(word, first, second, less) : word.isLatin() ? latin(word, first, second, less) : pieces(word, first, second, less);
            all += word.weight();
            found += held;
            most = Math.max(most, held);
        }
        return most <= ALONE ? 0 : found / all;
    }

    /** Whether a text has any word of the line, even a single character. */
    boolean touch(String text) {
        return words.stream().anyMatch(word -> word.isKnown() ? known(word, text, "", 0) > 0 : word.isLatin() ? latin(word, text, "", 0) > 0 : pieces(word, text, "", 0) > 0);
    }

    /** Whether every word is one that pages are known to have another for. */
    boolean allKnown() {
        return !words.isEmpty() && words.stream().allMatch(Word::isKnown);
    }

    boolean anyKnown() {
        return words.stream().anyMatch(Word::isKnown);
    }

    /** Whether nothing is left but a unit or a single character: "多少瓦". */
    boolean sayLittle() {
        return words.stream().allMatch(word -> word.weight() <= ALONE || word.isLatin() && word.said().length() == 1);
    }

    private static double known(Word word, String first, String second, double less) {
        return word.means().stream().anyMatch(first::contains) ? word.weight() : word.means().stream().anyMatch(second::contains) ? less * word.weight() : 0;
    }

    private static double latin(Word word, String first, String second, double less) {
        return ProseSource.holdsWord(first, word.said()) ? word.weight() : ProseSource.holdsWord(second, word.said()) ? less * word.weight() : 0;
    }

    /** Of a run of characters those that stand together in a text as well, two or more of them, or the only one. */
    private static double pieces(Word word, String first, String second, double less) {
        String said = word.said();
        if (said.length() == 1) {
            return first.contains(said) ? ALONE : second.contains(said) ? less * ALONE : 0;
        }
        double found = 0;
        for (int i = 0; i < said.length();) {
            int inFirst = together(said, i, first);
            int inSecond = inFirst > 0 ? 0 : together(said, i, second);
            found += inFirst + less * inSecond;
            i += Math.max(1, inFirst + inSecond);
        }
        return found;
    }

    private static int together(String said, int from, String text) {
        int to = from + 1;
        while (to < said.length() && text.contains(said.substring(from, to + 1))) {
            to++;
        }
        return to - from > 1 ? to - from : 0;
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> means = new HashMap<>();
        WordFile.lines(ShoppersWords.class, "shoppers-words.txt").map(line -> line.split(">"))
                .forEach(sides -> WordFile.words(sides[0]).forEach(said -> means.put(said, WordFile.words(sides[1]))));
        return Map.copyOf(means);
    }
}
