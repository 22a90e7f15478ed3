package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.conversation.content.Content;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Answers with the sentence of the page that states it, where the facts stand in prose; and from the maker's table of faults. */
@Component
class ProseSource {

    private static final Pattern SENTENCE = Pattern.compile("(?<=[。！？；\\n])");
    /** Pairs of characters that every question has and no fact. */
    private static final Set<String> EMPTY = Set.of("这个", "这款", "多少", "什么", "怎么", "有没", "没有", "是不", "不是", "可以", "能不", "不能", "请问", "一下", "吗?", "你们", "我们", "的吗",
            "是多", "多大", "几个", "是什", "支持", "产品", "商品", "一个", "个什", "么样", "哪些", "需要", "需不", "不需", "有什", "了吗", "个是", "款是", "款有", "个有");
    private static final double ENOUGH = 0.6;

    Part answer(Asked asked) {
        if (asked.item().isEmpty()) {
            return new Part.Nothing("no product");
        }
        Item item = asked.item().get();
        return fault(item, asked).or(() -> sentence(item, asked)).orElseGet(() -> new Part.Nothing("the page states nothing like it"));
    }

    private static Optional<Part> fault(Item item, Asked asked) {
        String line = Attributes.key(asked.line());
        return item.product().faults().stream().filter(fault -> fault.code().length() > 1 && line.contains(Attributes.key(fault.code()))).findFirst().map(fault -> {
            String text = fault.code() + (fault.meaning() == null ? "" : asked.say("：", ": ") + fault.meaning()) + (fault.remedy() == null ? "" : "\n" + fault.remedy());
            return Part.Said.text("fault", text, Map.of("sku", item.sku().id(), "fault", fault.code()), asked.context());
        });
    }

    private static Optional<Part> sentence(Item item, Asked asked) {
        Set<String> wanted = new HashSet<>(Attributes.pairs(asked.line()));
        wanted.removeIf(pair -> EMPTY.contains(pair) || !Character.isLetterOrDigit(pair.charAt(0)) || !Character.isLetterOrDigit(pair.charAt(1)));
        if (wanted.size() < 2) {
            return Optional.empty();
        }
        record Scored(String sentence, double score) {}
        return sentences(item.product()).stream().map(sentence -> new Scored(sentence, overlap(wanted, sentence)))
                .max(Comparator.comparingDouble(Scored::score)).filter(best -> best.score() >= ENOUGH)
                .map(best -> new Part.Said("prose", List.of(List.of(Content.text(asked.say("商品页写明：", "The page says: ") + best.sentence()))), List.of(),
                        Map.of("sku", item.sku().id(), "sentence", best.sentence()), asked.context()));
    }

    private static double overlap(Set<String> wanted, String sentence) {
        Set<String> said = new HashSet<>(Attributes.pairs(sentence));
        return (double) wanted.stream().filter(said::contains).count() / wanted.size();
    }

    private static List<String> sentences(Product product) {
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
