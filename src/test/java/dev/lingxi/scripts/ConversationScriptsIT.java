package dev.lingxi.scripts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.Lingxi;
import dev.lingxi.answer.Answer;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.conversation.content.Contents;
import dev.lingxi.exchange.Format;
import dev.lingxi.exchange.ImportProgress;
import dev.lingxi.exchange.StoreImport;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Normalizer;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Every written conversation, on the demo store; and what a person at the desk is offered to say there. One file alone: {@code -Dlingxi.scripts=ellipsis}. */
class ConversationScriptsIT {

    private static final Path SCRIPTS = Path.of("src/test/resources/scripts");
    private static final String ONLY = System.getProperty("lingxi.scripts", "");
    private static final boolean SHOW = Boolean.getBoolean("lingxi.scripts.show");
    private static final List<String> KNOWN = new ArrayList<>();

    @TempDir
    private static Path data;
    private static ConfigurableApplicationContext product;
    private static int played;

    @BeforeAll
    static void open() {
        product = new SpringApplicationBuilder(Lingxi.class).web(WebApplicationType.NONE).run("--lingxi.database.data=" + data, "--lingxi.reception.gather=300ms");
        product.getBean(StoreImport.class).run(new StoreId("lingxi"), Format.LINGXI, Path.of("demo/store"), ImportProgress.silent());
    }

    @AfterAll
    static void close() {
        product.close();
        System.out.println("conversations played: " + played + ", known misses: " + KNOWN.size());
        KNOWN.forEach(miss -> System.out.println("  known: " + miss));
    }

    @TestFactory
    Stream<DynamicTest> conversations() {
        return Script.in(SCRIPTS).stream().filter(script -> script.file().contains(ONLY))
                .map(script -> DynamicTest.dynamicTest(script.file() + " · " + script.name(), () -> play(script)));
    }

    /** But for a few letters struck at random, which nobody can answer. */
    @Test
    void everySubIntentHasAnAnswerInTheDemoStore() {
        List<String> missed = Stream.of("general", "computers").flatMap(pack -> Packs.shipped().entries(pack).stream())
                .flatMap(entry -> Stream.concat(entry.phrasings().stream().filter(Normalizer::isChinese).limit(1), entry.phrasings().stream().filter(line -> !Normalizer.isChinese(line)).limit(1)))
                .filter(line -> answer(line) instanceof Answer.Miss).toList();

        assertThat(missed).isSubsetOf("啦啦啦", "asdfgh");
    }

    @Test
    void theConsumersOwnParcelsAreSuggestedBeforeWhatIsSaidInGeneral() {
        List<Answer.Reply> suggestions = suggestions("我的包裹到哪了，明天能到吗");

        assertThat(suggestions).extracting(reply -> reply.why().source()).startsWith("parcel", "parcel");
        assertThat(suggestions).extracting(ConversationScriptsIT::text).doesNotHaveDuplicates().noneMatch(text -> text.contains("结算页"));
    }

    @Test
    void whichOfTwoOrdersItIsMakesEachOfThemLessSure() {
        assertThat(suggestions("我的包裹到哪了").getFirst().why().confidence()).isLessThan(0.6);
    }

    private static List<Answer.Reply> suggestions(String line) {
        return product.getBean(Answers.class).suggestions(asked(line), 3);
    }

    private static Answer answer(String line) {
        return product.getBean(Answers.class).answer(asked(line));
    }

    private static Question asked(String line) {
        Consumer consumer = Consumer.identified(new StoreId("lingxi"), new ConsumerId("lihua"), "李华");
        return new Question(consumer, List.of(Content.text(line)), PageView.nowhere(), Context.nothing(), false, Instant.now());
    }

    private static String text(Answer.Reply reply) {
        return Contents.text(reply.lines().stream().flatMap(List::stream).toList());
    }

    private static void play(Script script) {
        Play play = Play.of(product, script);
        played++;
        KNOWN.addAll(play.known());
        if (SHOW) {
            System.out.println("— " + script.name() + "\n" + play.transcript());
        }
        assertThat(play.wrong()).as("%s · %s%n%s", script.file(), script.name(), play.transcript()).isEmpty();
    }
}
