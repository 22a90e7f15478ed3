package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store that engraves, repairs and has a shop, beside the shipped packs. */
class OwnTrustTest {

    private static final List<Sample> OWN = List.of(
        new Sample("可以刻字吗", "engraving"), new Sample("能刻名字不", "engraving"), new Sample("有没有刻字服务", "engraving"), new Sample("平板背面刻字", "engraving"),
        new Sample("刻字的能退吗", "engraved.returns"), new Sample("刻了名字不想要了", "engraved.returns"), new Sample("刻字支持七天无理由不", "engraved.returns"),
        new Sample("刻错字怎么办", "engraved.returns"),
        new Sample("你们有实体店吗", "shop"), new Sample("门店在哪", "shop"), new Sample("体验店地址", "shop"), new Sample("杭州店几点关门", "shop"));
    private static final PackModel PACKS = new PackModelConfiguration().packModel();
    private static final PackModel STORE = PACKS.teachBeside(OWN);
    private static final Set<String> ALL = Set.copyOf(PACKS.index().entries());
    private static final Set<String> TAUGHT = new HashSet<>(STORE.index().entries());

    @ParameterizedTest
    @ValueSource(strings = {"可以七天无理由退吗", "坏了保修多久", "要几天才能到", "能开发票吗", "有没有优惠", "换货怎么弄", "地址写错了怎么改"})
    void whatThePacksKnowIsNotCaughtByTheStoresFewEntries(String line) {
        assertThat(sure(line)).isLessThan(0.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天会下雨吗", "给我讲个笑话", "你吃饭了没"})
    void norIsWhatNobodyTaught(String line) {
        assertThat(sure(line)).isLessThan(0.5);
    }

    @ParameterizedTest
    @CsvSource({"能不能把名字刻上去,engraving", "刻了字还可以退货吗,engraved.returns", "你们的实体店在什么地方,shop"})
    void whatTheStoreTaughtIsFoundInOtherWords(String line, String entry) {
        assertThat(STORE.deep(Reading.of(line), TAUGHT).candidates().getFirst().intent()).isEqualTo(entry);
        assertThat(sure(line)).isGreaterThan(0.5);
    }

    @Test
    void theVeryLineIsTheStoresWhateverThePacksSay() {
        PackModel store = PACKS.teachBeside(List.of(new Sample("可以退货吗", "returns"), new Sample("可以刻字吗", "engraving")));
        Ranking own = store.quick(Reading.of("可以退货吗"), Set.of("returns", "engraving"));

        assertThat(PACKS.own().of(own, PACKS.quick(Reading.of("可以退货吗"), ALL))).isGreaterThan(0.9);
    }

    @Test
    void theEncoderIsAskedAboutTheStoresEntriesOnceAndOnlyWhenALineNeedsIt() {
        var asked = new AtomicInteger();
        PackModel store = PACKS.teachBeside(OWN, (tongue, line) -> {
            asked.incrementAndGet();
            return tongue.of(line);
        });

        store.quick(Reading.of("能刻字不"), TAUGHT);
        assertThat(asked).hasValue(0);

        store.deep(Reading.of("能刻字不"), TAUGHT);
        store.deep(Reading.of("门店几点开"), TAUGHT);
        assertThat(asked).hasValue(OWN.size());
    }

    private static double sure(String line) {
        return PACKS.own().of(STORE.deep(Reading.of(line), TAUGHT), PACKS.deep(Reading.of(line), ALL));
    }
}
