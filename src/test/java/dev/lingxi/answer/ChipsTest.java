package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever chooses a chip that no entry suggests gets an answer, too; those of the entries are tried by {@code PacksTest}. */
class ChipsTest {

    private static final Packs PACKS = Packs.shipped();
    private static final Set<String> ANSWERED = Stream.of("general", "computers").flatMap(pack -> PACKS.entries(pack).stream())
            .flatMap(ChipsTest::ways).map(ChipsTest::bare).collect(Collectors.toSet());
    private final Openers openers = new Openers(SmallShop.ORDERS);

    @Test
    void everyOpenerIsALineThatThePacksAnswer() {
        for (boolean english : new boolean[] {false, true}) {
            for (String who : new String[] {"lihua", "wangwei", ""}) {
                for (PageView page : List.of(page("product", "200101"), page("cart", null), page("order", null), page("home", null))) {
                    var question = new Question(consumer(who), List.of(), page, Context.nothing(), english, SmallShop.NOW);

                    assertThat(openers.of(question, SmallShop.SHELF)).isNotEmpty().allSatisfy(ChipsTest::isAnswered);
                }
            }
        }
    }

    @Test
    void soIsWhatIsSuggestedAfterACardAPictureAndAnIntroduction() {
        assertThat(Arrays.stream(Tongue.values()).flatMap(tongue -> Stream.of(Chips.afterCard(tongue), Chips.afterPicture(tongue))).flatMap(List::stream)).allSatisfy(ChipsTest::isAnswered);
        SmallShop.SHELF.products().stream().map(Links::shown).forEach(item ->
                assertThat(((Part.Said) ProductIntroduction.of(item, asking("看看").asked())).chips()).allSatisfy(ChipsTest::isAnswered));
    }

    private static void isAnswered(String chip) {
        assertThat(ANSWERED.contains(bare(chip)) || Speech.callsForPerson(chip)).as(chip).isTrue();
    }

    private static Stream<String> ways(Entry entry) {
        return Stream.concat(Stream.of(entry.name()), entry.phrasings().stream());
    }

    private static String bare(String line) {
        return Normalizer.bare(Normalizer.normalize(line));
    }

    private static Consumer consumer(String who) {
        return who.isEmpty() ? Consumer.visitor(SmallShop.STORE.id(), new ConsumerId("v-1")) : Consumer.identified(SmallShop.STORE.id(), new ConsumerId(who), who);
    }

    private static PageView page(String page, @Nullable String sku) {
        return new PageView(page, null, null, sku, null, null, null);
    }
}
