package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.knowledge.Scope;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that says anew from when on it ships abroad, and engraves. */
class UnderstandingTest {

    private static final Store STORE = Store.named(new StoreId("engraver"), "刻字铺");
    private static final List<Entry> OWN = List.of(
        entry("own.abroad", "能寄到国外吗", "海外能发货吗", "可以寄到澳门吗", "新加坡能送吗"),
        entry("own.engraving", "可以刻字吗", "能刻名字不", "有没有刻字服务", "平板背面刻字"),
        entry("own.engraved", "刻字的能退吗", "刻了名字不想要了", "刻字支持七天无理由不", "刻错字怎么办"));
    private static final Understanding UNDERSTANDING = new Understanding(new Notebook(), new PackModelConfiguration().packModel());

    @ParameterizedTest
    @ValueSource(strings = {"可以七天无理由退吗", "七天无理由吗", "什么时候发货", "坏了保修多久"})
    void aQuestionThatThePacksAnswerIsNotTheStores(String line) {
        assertThat(understood(line)).doesNotStartWith("own.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"能不能刻个名字上去", "刻字服务有没有"})
    void aQuestionThatOnlyTheStoreAnswersIsTheStores(String line) {
        assertThat(understood(line)).isEqualTo("own.engraving");
    }

    @Test
    void whatTheStoreSaysAnewStandsInThePlaceOfThePacksWord() {
        assertThat(UNDERSTANDING.understand(Store.named(new StoreId("plain"), "无字铺"), "可以发到国外吗").entry().orElseThrow().id()).startsWith("shipping.");
        assertThat(understood("可以发到国外吗")).isEqualTo("own.abroad");
    }

    @Test
    void theVeryLineIsTheStores() {
        assertThat(understood("可以寄到澳门吗")).isEqualTo("own.abroad");
    }

    @ParameterizedTest
    @CsvSource({"要钱吗,repair.apply.on_site,repair.cost.visit_fee", "要钱吗,invoice.open.how,invoice.open.fee", "多久到账,price_protection.apply.want,price_protection.payout.when",
        "怎么弄,repair.exchange.want,repair.exchange.how", "how do I claim it,price_protection.rule.what,price_protection.apply.how"})
    void aLineThatLeansIsAskedOfTheTopic(String line, String topic, String meant) {
        Meaning after = UNDERSTANDING.after(STORE, UNDERSTANDING.entry(STORE, topic).orElseThrow(), line);

        assertThat(after.entry().map(Entry::id)).contains(meant);
        assertThat(after.confidence()).isGreaterThan(0.6);
    }

    @Test
    void whatIsToBeDoneIsWhatTheTopicIsAbout() {
        assertThat(UNDERSTANDING.toBeDone(STORE, UNDERSTANDING.entry(STORE, "price_protection.rule.what").orElseThrow(), "那帮我弄一下").entry().map(Entry::id)).contains("price_protection.apply.want");
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天天气怎么样", "你叫什么名字", "那你们有空调吗"})
    void whatHasNothingToDoWithTheTopicIsNotTakenForIt(String line) {
        assertThat(UNDERSTANDING.after(STORE, UNDERSTANDING.entry(STORE, "returns.apply.how").orElseThrow(), line).confidence()).isLessThan(0.6);
    }

    private static String understood(String line) {
        return UNDERSTANDING.understand(STORE, line).entry().map(Entry::id).orElse("");
    }

    private static Entry entry(String id, String... phrasings) {
        return new Entry(id, id, Layer.STORE, "store", "own", "own", List.of(phrasings), List.of(), List.of(), "好的。", null, List.of(), Scope.everywhere(), 1);
    }

    private static final class Notebook implements KnowledgeBase {

        private final Packs packs = Packs.shipped();

        @Override
        public Packs packs() {
            return packs;
        }

        @Override
        public List<Entry> own(StoreId store) {
            return OWN;
        }

        @Override
        public long version(StoreId store) {
            return store.equals(STORE.id()) ? 1 : 0;
        }

        @Override
        public int save(StoreId store, List<Entry> entries) {
            throw new UnsupportedOperationException("a notebook that is only read");
        }

        @Override
        public int remove(StoreId store, List<String> ids) {
            throw new UnsupportedOperationException("a notebook that is only read");
        }
    }
}
