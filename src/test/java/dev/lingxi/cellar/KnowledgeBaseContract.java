package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.KnowledgeBase;
import dev.lingxi.knowledge.Layer;
import dev.lingxi.knowledge.Need;
import dev.lingxi.knowledge.Scope;
import dev.lingxi.store.StoreId;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What {@link KnowledgeBase} promises. */
abstract class KnowledgeBaseContract {

    private final KnowledgeBase knowledge = cellar().the(KnowledgeBase.class);
    private final StoreId store = cellar().store();

    abstract Cellar cellar();

    @Test
    void aStoreThatWroteNothingHasNothingOfItsOwn() {
        assertThat(knowledge.own(store)).isEmpty();
        assertThat(knowledge.version(store)).isZero();
    }

    @Test
    void anEntryIsFoundAsItWasWrittenInItsFirstVersion() {
        assertThat(knowledge.save(store, List.of(entry("own.parking", "门口有停车位。")))).isEqualTo(1);

        assertThat(knowledge.own(store)).containsExactly(entry("own.parking", "门口有停车位。"));
    }

    @Test
    void aChangedEntryGetsItsNextVersion() {
        knowledge.save(store, List.of(entry("own.parking", "门口有停车位。")));
        knowledge.save(store, List.of(entry("own.parking", "地下有停车位。")));
        knowledge.save(store, List.of(entry("own.parking", "没有停车位。")));

        assertThat(knowledge.own(store)).singleElement().satisfies(entry -> {
            assertThat(entry.version()).isEqualTo(3);
            assertThat(entry.script()).isEqualTo("没有停车位。");
        });
    }

    @Test
    void theSameEntriesAgainChangeNothing() {
        knowledge.save(store, List.of(entry("a", "甲。"), entry("b", "乙。")));
        long version = knowledge.version(store);

        assertThat(knowledge.save(store, List.of(entry("a", "甲。"), entry("b", "乙。")))).isZero();
        assertThat(knowledge.version(store)).isEqualTo(version);
        assertThat(knowledge.own(store)).extracting(Entry::version).containsOnly(1);
    }

    @Test
    void everyChangeGivesTheStoreANewVersion() {
        var versions = new HashSet<Long>(List.of(knowledge.version(store)));
        for (String script : List.of("一。", "二。", "三。")) {
            knowledge.save(store, List.of(entry("a", script)));
            versions.add(knowledge.version(store));
        }
        knowledge.save(store, List.of(entry("b", "一。")));
        versions.add(knowledge.version(store));

        assertThat(versions).hasSize(5);
    }

    @Test
    void noStoreKnowsWhatAnotherWrote() {
        StoreId next = cellar().store();
        knowledge.save(store, List.of(entry("a", "甲。")));

        assertThat(knowledge.own(next)).isEmpty();
        assertThat(knowledge.version(next)).isZero();
    }

    @Test
    void whatIsTakenAwayIsGoneAndTheStoreHasANewVersion() {
        knowledge.save(store, List.of(entry("a", "甲。"), entry("b", "乙。")));
        long version = knowledge.version(store);

        assertThat(knowledge.remove(store, List.of("a", "nobody"))).isEqualTo(1);
        assertThat(knowledge.own(store)).extracting(Entry::id).containsExactly("b");
        assertThat(knowledge.version(store)).isNotEqualTo(version);
        assertThat(knowledge.remove(store, List.of("a"))).isZero();
    }

    @Test
    void entriesAreSavedTogetherOrNotAtAll() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> knowledge.save(store, List.of(entry("a", "甲。"), entry(null, "没有编号。"))));

        assertThat(knowledge.own(store)).isEmpty();
    }

    @Test
    void everyProcessShipsTheSamePacks() {
        assertThat(knowledge.packs().names()).startsWith("general").hasSizeGreaterThan(3);
        assertThat(knowledge.packs().entries("general")).isNotEmpty();
        assertThat(knowledge.packs().entries("nobody")).isEmpty();
    }

    private static Entry entry(String id, String script) {
        return new Entry(id, "停车", Layer.STORE, "store", "own", "own", List.of("有停车位吗", "能停车不"), List.of(), List.of(Need.of("属性=重量|净重")), script,
                "There is parking.", List.of("营业时间"), new Scope(List.of("100201"), List.of(), List.of(), List.of(), "618", null, null), 1);
    }
}
