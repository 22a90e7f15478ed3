package dev.lingxi.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindsTest {

    private final Kinds kinds = new Kinds(List.of("纸尿裤", "婴儿推车", "电饭煲", "大米", "T恤", "笔记本电脑", "热水器"));

    @ParameterizedTest
    @CsvSource({"新生儿用哪款尿不湿, 纸尿裤", "which nappy for a newborn, 纸尿裤", "a light stroller, 婴儿推车", "any rice cookers, 电饭煲", "which rice is good, 大米", "show me tees, T恤", "有笔记本吗, 笔记本电脑"})
    void aKindGoesByTheWordsThatShoppersHaveForIt(String line, String kind) {
        assertThat(kinds.sought(line).map(word -> kinds.called(word, false))).contains(kind);
    }

    @Test
    void forWhomAThingIsIsNoNameForIt() {
        assertThat(kinds.in("婴儿床多大")).isEmpty();
    }

    @Test
    void aChipHasAnEnglishNameWhereOneIsKnown() {
        assertThat(List.of(kinds.called("纸尿裤", true), kinds.called("热水器", true))).containsExactly("Diaper", "Water heater");
    }
}
