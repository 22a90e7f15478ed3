package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers with the sentence of the page that states it, where the facts stand in prose; and from the maker's table of faults. */
@Component
class ProseSource {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；\\n])|(?<=[a-z\"’)][.!?])\\s+(?=[A-Z])|(?<=\\.)(?=\\s[A-Z0-9])");
    /** Pairs of characters that every question has and no fact. */
    private static final Set<String> EMPTY = Set.of("这个", "这款", "多少", "什么", "怎么", "有没", "没有", "是不", "不是", "可以", "能不", "不能", "请问", "一下", "吗?", "你们", "我们", "的吗",
            "是多", "多大", "几个", "是什", "支持", "产品", "商品", "一个", "个什", "么样", "哪些", "需要", "需不", "不需", "有什", "了吗", "个是", "款是", "款有", "个有");
    private static final double ENOUGH = 0.6;
    private static final double MOSTLY = 0.75;
    private static final Set<String> FAULTS = Set.of("fault", "repair", "use");

    Part answer(Asked asked) {
        if (asked.item().isEmpty()) {
            return new Part.Nothing("no product");
        }
        Item item = asked.item().get();
        return sentence(item, asked).orElseGet(() -> new Part.Nothing("the page states nothing like it"));
    }

    /** Where an English page has an attribute in one of its sentences: the sentence that holds the most of its usual words and of the line's. */
    Optional<Part> about(List<String> names, Asked asked) {
        List<String> words = EnglishAttributes.of(names);
        if (asked.item().isEmpty() || words.isEmpty()) {
            return Optional.empty();
        }
        List<String> own = List.of(asked.rest().split(" "));
        return sentences(asked.item().get().product()).stream().filter(sentence -> !Normalizer.isChinese(sentence))
                .filter(sentence -> words.stream().anyMatch(word -> holdsWord(sentence, word)))
                .max(Comparator.comparingDouble(sentence -> words.stream().filter(word -> holdsWord(sentence, word)).count()
                        + own.stream().filter(word -> word.length() > 3 && holdsWord(sentence, word)).count() - sentence.length() / 400.0))
                .map(sentence -> stated(sentence, asked));
    }

    /** The sentence of the page that has most of the line's words. */
    Optional<Part> saying(PageWords pages, Asked asked) {
        return asked.item().flatMap(item -> pages.sentence(item, asked.words())).filter(sentence -> Normalizer.isChinese(asked.line()))
                .map(sentence -> stated(sentence, asked));
    }

    static boolean holdsWord(String text, String word) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
            boolean begins = at == 0 || !isLetter(lower.charAt(at - 1)) || !isLetter(word.charAt(0));
            int end = at + word.length();
            if (begins && (end == lower.length() || !isLetter(lower.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** "打lol用": Chinese characters end a word. */
    private static boolean isLetter(char c) {
        return Character.isLetter(c) && !Normalizer.isHan(c);
    }

    private static Part stated(String sentence, Asked asked) {
        return new Part.Said("prose", List.of(List.of(Content.text(asked.say("商品页写明：", "The page says: ") + sentence))), List.of(),
                Map.of("sku", asked.item().get().sku().id(), "sentence", sentence), asked.context());
    }

    /** What the maker says of a fault that the line names by its code, or describes as the maker does. */
    Optional<Part> fault(Asked asked) {
        if (asked.item().isEmpty()) {
            return Optional.empty();
        }
        Item item = asked.item().get();
        String line = Attributes.key(asked.line());
        boolean ofFaults = asked.entry().map(entry -> FAULTS.contains(entry.scenario())).orElse(true);
        return item.product().faults().stream().filter(fault -> fault.code().length() > 1 && line.contains(Attributes.key(fault.code()))).findFirst()
                .or(() -> ofFaults ? item.product().faults().stream().filter(fault -> describes(line, fault)).findFirst() : Optional.empty())
                .map(fault -> {
                    String text = fault.code() + (fault.meaning() == null ? "" : asked.say("：", ": ") + fault.meaning()) + (fault.remedy() == null ? "" : "\n" + fault.remedy());
                    return Part.Said.text("fault", text, Map.of("sku", item.sku().id(), "fault", fault.code()), asked.context());
                });
    }

    private static boolean describes(String line, Product.Fault fault) {
        String meaning = fault.meaning() == null ? "" : Attributes.key(fault.meaning());
        return meaning.length() >= 2 && (line.contains(meaning) || meaning.length() >= 4 && meaning.chars().filter(c -> line.indexOf(c) >= 0).count() >= MOSTLY * meaning.length());
    }

    private static Optional<Part> sentence(Item item, Asked asked) {
        if (!Normalizer.isChinese(asked.line())) {
            return Optional.empty();
        }
        Set<String> wanted = new HashSet<>(Attributes.pairs(asked.rest()));
        wanted.removeIf(pair -> EMPTY.contains(pair) || !Character.isLetterOrDigit(pair.charAt(0)) || !Character.isLetterOrDigit(pair.charAt(1)));
        if (wanted.size() < 2) {
            return Optional.empty();
        }
        record Scored(String sentence, double score) {}
        return sentences(item.product()).stream().map(sentence -> new Scored(sentence, overlap(wanted, sentence)))
                .max(Comparator.comparingDouble(Scored::score)).filter(best -> best.score() >= ENOUGH)
                .map(best -> stated(best.sentence(), asked));
    }

    private static double overlap(Set<String> wanted, String sentence) {
        Set<String> said = new HashSet<>(Attributes.pairs(sentence));
        return (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    static List<String> sentences(Product product) {
        var sentences = new ArrayList<String>();
        if (product.description() != null) {
            for (String sentence : SENTENCE.split(product.description())) {
                if (sentence.strip().length() > 4) {
                    sentences.add(sentence.strip());
                }
            }
        }
        sentences.addAll(product.sellingPoints());
        if (product.guide() != null) {
            sentences.addAll(product.guide().notes());
        }
        return sentences;
    }
}
