package dev.lingxi.catalog;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.WordFile;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of goods of one shelf, by the words that shoppers have for them. */
public final class Kinds {

    private static final int SHORTEST = 2;
    /** Other words for kinds, from {@code kinds.txt}: in Chinese first, then in English. */
    private static final List<Otherwise> OTHERWISE = WordFile.lines(Kinds.class, "kinds.txt").flatMap(Otherwise::read).toList();
    /** Whoever says the one does not mean the other, which ends like it. */
    private static final Map<String, String> NOT_MEANT = Map.of("电脑", "平板");

    /** What makes another thing of a kind of goods: 手机壳, 耳机孔, 电脑桌. */
    private static final Pattern PART = Pattern.compile("(?:保护)?(?:壳|套(?!装|餐)|膜|贴纸|支架|架|包(?!邮|装|括|含)|桌|椅|柜|孔|口(?!碑)|插|槽|线(?!上|下)|盖|垫|配件|耗材|墨|硒鼓|粉盒|碳粉|相纸|遥控|底座|滤芯|屏|电池)");

    /** Kinds whose names are said without their end. */
    private static final Pattern HEADED = Pattern.compile("(?:电脑|硬盘)$");

    private final List<Kind> kinds;

    /**
     * One kind.
     *
     * @param name   as the catalogue has it
     * @param lower  in lower case
     * @param ends   by which it may be called: all of it, then ever less of its end
     * @param head   by which it may be called as well, without its last two characters: 笔记本 of 笔记本电脑; empty where that is no name for it, as 婴儿 of 婴儿推车
     */
    private record Kind(String name, String lower, List<String> ends, String head) {

        static Kind of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            List<String> ends = IntStream.rangeClosed(0, Math.max(0, lower.length() - SHORTEST)).mapToObj(lower::substring).toList();
            boolean hasHead = name.length() > 3 && HEADED.matcher(name).find();
            return new Kind(name, lower, ends, hasHead ? name.substring(0, name.length() - SHORTEST) : "");
        }

        /** The longest of its ends that a text holds; empty for none. */
        String endIn(String text) {
            for (String end : ends) {
                if (holds(text, end)) {
                    return end;
                }
            }
            return "";
        }

        String headIn(String text) {
            return text.contains(head) ? head : "";
        }
    }

    /**
     * What shoppers call a kind that catalogues name otherwise.
     *
     * @param word  as they say it
     * @param names words of which a shop's kind may be named, usual ones first
     */
    private record Otherwise(String word, List<String> names) {

        static Stream<Otherwise> read(String line) {
            String[] sides = line.split(">");
            return WordFile.words(sides[0]).stream().map(word -> new Otherwise(word, WordFile.words(sides[1])));
        }

        boolean isEnglish() {
            return !Normalizer.isChinese(word);
        }
    }

    Kinds(List<String> categories) {
        kinds = categories.stream().map(Kind::of).toList();
    }

    /** The word of the line that is a kind of goods here, or the end of one: "热水器" where there are 电热水器 and 燃气热水器. The longest where there are several. */
    public Optional<String> in(String line) {
        String text = Normalizer.normalize(line);
        String longest = "";
        for (Kind kind : kinds) {
            longest = longer(kind.endIn(text), longest);
        }
        for (Kind kind : kinds) {
            longest = longer(kind.headIn(text), longest);
        }
        return longest.isEmpty() ? inOtherWords(text) : Optional.of(longest);
    }

    /** The kind that one looks for with such words: not one whose name only begins that of another thing, and the last where several stand together: 电脑音箱. */
    public Optional<String> sought(String line) {
        String text = Normalizer.normalize(line);
        Optional<String> kind = in(text);
        int at = kind.map(text::lastIndexOf).orElse(-1);
        if (at < 0) {
            return kind;
        }
        String after = text.substring(at + kind.get().length());
        boolean another = in(after).filter(after::startsWith).isPresent();
        return another ? sought(after) : kind.filter(each -> !PART.matcher(after).lookingAt());
    }

    /** A kind as a chip offers it, from a word for it. */
    public String called(String word, boolean english) {
        String name = meant(word).stream().findFirst().orElse(word);
        return english ? english(name).map(Kinds::capitalised).orElse(name) : name;
    }

    private static Optional<String> english(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return OTHERWISE.stream().filter(each -> each.isEnglish() && each.names().stream().anyMatch(lower::contains)).map(Otherwise::word).findFirst();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String longer(String one, String other) {
        return one.length() > other.length() ? one : other;
    }

    /** By the longest of such words: a "rice cooker" is no rice. */
    private Optional<String> inOtherWords(String text) {
        return OTHERWISE.stream().filter(each -> holds(text, each.word())).sorted(Comparator.comparingInt((Otherwise each) -> each.word().length()).reversed())
                .flatMap(each -> each.names().stream().filter(name -> kinds.stream().anyMatch(kind -> kind.lower().contains(name))).limit(1)).findFirst();
    }

    /** Whether a product is of the kind that goes by this word. */
    public Predicate<Product> called(String word) {
        List<String> meant = meant(word);
        return product -> product.category() != null && meant.contains(product.category());
    }

    /** Those that end so; else the first that begins so: 平板 is 平板电脑 and not 平板配件. */
    private List<String> meant(String word) {
        List<String> ending = kinds.stream().filter(kind -> kind.lower().endsWith(word) && !kind.lower().startsWith(NOT_MEANT.getOrDefault(word, "-"))).map(Kind::name).toList();
        return ending.isEmpty() ? kinds.stream().filter(kind -> kind.lower().contains(word)).map(Kind::name).limit(1).toList() : ending;
    }

    private static boolean holds(String text, String word) {
        if (Normalizer.isChinese(word)) {
            return text.contains(word);
        }
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            if (Normalizer.isWhole(text, at, at + word.length()) || text.startsWith("s", at + word.length()) && Normalizer.isWhole(text, at, at + word.length() + 1)) {
                return true;
            }
        }
        return word.length() > SHORTEST + 1 && word.endsWith("s") && (holds(text, word.substring(0, word.length() - 1)) || word.endsWith("es") && holds(text, word.substring(0, word.length() - 2)));
    }
}
