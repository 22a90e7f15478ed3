package dev.lingxi.language;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells whether somebody writes English, so that they are answered in it. */
public final class English {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+|www\\.\\S+");
    /** From how many letters on a word is hardly a syllable. */
    private static final int LONG = 7;
    private static final Pattern WORD = Pattern.compile("[^a-z']+");
    private static final Set<String> WORDS = WordFile.lines(English.class, "english.txt").flatMap(line -> Stream.of(line.split(" "))).collect(Collectors.toUnmodifiableSet());

    private English() {}

    /** Whether the line is English; {@code usually} is what its writer's browser asks for, which counts where the line does not tell. */
    public static boolean spoken(String line, boolean usually) {
        return !Normalizer.isChinese(line) && (usually || is(line));
    }

    /** An address is no language, whatever words stand in it. */
    private static boolean is(String line) {
        String lower = ADDRESS.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ");
        List<String> words = WORD.splitAsStream(lower).filter(word -> !word.isEmpty()).toList();
        return words.stream().anyMatch(WORDS::contains) && (isNothingElse(words) || !Pinyin.isTyped(Normalizer.normalize(line)));
    }

    /** "heating time" could be typed syllables as well. */
    private static boolean isNothingElse(List<String> words) {
        return words.size() > 1 && WORDS.containsAll(words) && words.stream().anyMatch(word -> word.length() >= LONG);
    }
}
