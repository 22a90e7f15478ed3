package dev.lingxi.language;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Writes the tables that {@link Pinyin} and {@link Normalizer} read, from ICU's transliteration rules. Run by hand when a
 * reading is wrong: {@code java … dev.lingxi.language.LanguageTables src/main/resources/dev/lingxi/language}. ICU itself stays in
 * the test tree because its rules take longer to load than the whole engine may take to start.
 */
final class LanguageTables {

    /** Where a character has several readings ICU gives the first; in a shop this one is the usual. */
    private static final Map<Character, String> USUAL = Map.ofEntries(
            Map.entry('长', "chang"), Map.entry('还', "hai"), Map.entry('行', "xing"), Map.entry('什', "shen"), Map.entry('么', "me"),
            Map.entry('都', "dou"), Map.entry('得', "de"), Map.entry('地', "di"), Map.entry('了', "le"), Map.entry('着', "zhe"),
            Map.entry('没', "mei"), Map.entry('会', "hui"), Map.entry('降', "jiang"), Map.entry('单', "dan"), Map.entry('参', "can"),
            Map.entry('谁', "shui"), Map.entry('哪', "na"), Map.entry('那', "na"), Map.entry('呢', "ne"), Map.entry('吗', "ma"),
            Map.entry('重', "zhong"), Map.entry('便', "bian"), Map.entry('给', "gei"), Map.entry('和', "he"), Map.entry('调', "tiao"),
            Map.entry('啥', "sha"), Map.entry('差', "cha"), Map.entry('种', "zhong"), Map.entry('系', "xi"), Map.entry('率', "lv"),
            Map.entry('绿', "lv"), Map.entry('女', "nv"), Map.entry('旅', "lv"), Map.entry('咋', "za"), Map.entry('嘛', "ma"),
            Map.entry('吧', "ba"), Map.entry('呀', "ya"), Map.entry('哦', "o"), Map.entry('嗯', "en"), Map.entry('色', "se"),
            Map.entry('藏', "cang"), Map.entry('曾', "ceng"), Map.entry('卡', "ka"), Map.entry('弹', "tan"), Map.entry('盛', "sheng"),
            Map.entry('石', "shi"), Map.entry('省', "sheng"), Map.entry('宿', "su"), Map.entry('粘', "nian"), Map.entry('模', "mo"));

    private static final Pattern SYLLABLE = Pattern.compile("[a-z]+");

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Files.writeString(folder.resolve("pinyin.txt"), pinyin());
        Files.writeString(folder.resolve("simplified.txt"), simplified());
    }

    private static String pinyin() {
        Transliterator reading = Transliterator.getInstance("Han-Latin; NFD; [[:M:]-[\\u0308]] Remove; NFC; Lower");
        Map<String, StringBuilder> characters = new TreeMap<>();
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            String syllable = USUAL.getOrDefault(c, reading.transliterate(String.valueOf(c)).replace("ü", "v").trim());
            if (SYLLABLE.matcher(syllable).matches()) {
                characters.computeIfAbsent(syllable, s -> new StringBuilder()).append(c);
            }
        }
        StringBuilder text = new StringBuilder();
        characters.forEach((syllable, ofIt) -> text.append(syllable).append(' ').append(ofIt).append('\n'));
        return text.toString();
    }

    private static String simplified() {
        Transliterator simplify = Transliterator.getInstance("Traditional-Simplified");
        StringBuilder text = new StringBuilder();
        for (char c = '\u4e00'; c <= '\u9fa5'; c++) {
            String simple = simplify.transliterate(String.valueOf(c));
            if (simple.length() == 1 && simple.charAt(0) != c) {
                text.append(c).append(simple);
            }
        }
        return text.append('\n').toString();
    }
}
