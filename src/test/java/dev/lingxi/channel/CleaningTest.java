package dev.lingxi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleaningTest {

    private final Cleaning cleaning = new Cleaning(4_000);

    private String said(String text) {
        return ((Content.Text) cleaning.contents(List.of(Content.text(text))).getFirst()).text();
    }

    private void refused(String code, Content... contents) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.contents(List.of(contents)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
    }

    @Test
    void whatPeopleWriteStaysAsItIs() {
        String line = "你好～ 16GB＋512GB 有货吗？\n\tМосква 😀👨‍👩‍👧 𠮷野家 é ﷺ";

        assertThat(said(line)).isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "<b>粗</b>", "&lt;", "'; DROP TABLE message; --", "${jndi:ldap://x}", "{{7*7}}", "javascript:alert(1)"})
    void markupIsTextAndStaysText(String line) {
        assertThat(said(line)).isEqualTo(line);
    }

    @Test
    void controlCharactersAreLeftOutButBreaksAndTabsStay() {
        assertThat(said("a\u0000b\u0007c\u001b[31md\u007fe\u0085f\r\ng\th")).isEqualTo("abc[31mdef\ng\th");
    }

    @Test
    void aHalfOfACharacterIsReplaced() {
        assertThat(said("前\ud83d后")).isEqualTo("前\ufffd后");
        assertThat(said("前\ude00后")).isEqualTo("前\ufffd后");
        assertThat(said("\ude00\ud83d")).isEqualTo("\ufffd\ufffd");
        assertThat(said("完整😀的\ud83d")).isEqualTo("完整😀的\ufffd");
    }

    @Test
    void whateverComesTheKeptTextCanBeWrittenAndReadAgain() {
        long seed = System.nanoTime();
        var chance = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var line = new StringBuilder("字");
            chance.ints(chance.nextInt(40), 0, 0x10000).forEach(c -> line.append((char) c));
            String kept = said(line.toString());
            assertThat(new String(kept.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).as("seed %d", seed).isEqualTo(kept);
            assertThat(kept.chars()).as("seed %d", seed).noneMatch(c -> c == 0 || c == 0xFFFE || c == 0xFFFF || Character.isISOControl(c) && c != '\n' && c != '\t');
        }
    }

    @Test
    void aLineHasAtMostFourThousandCharacters() {
        assertThat(said("长".repeat(4_000))).hasSize(4_000);

        assertThatExceptionOfType(Problem.class).isThrownBy(() -> said("长".repeat(10_000)))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("too_long")).withMessageContaining("4000").withMessageContaining("10000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t ", "\u0000", "\u0000\u0001", "　", "\u200b"})
    void aLineWithoutAWordIsEmpty(String text) {
        refused("bad_frame", Content.text(text));
    }

    @Test
    void aLineHasOneToTenContents() {
        assertThat(cleaning.contents(Collections.nCopies(10, Content.text("好")))).hasSize(10);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.contents(List.of()));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.contents(Collections.nCopies(11, Content.text("好"))));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.contents(Collections.singletonList(null)));
    }

    @Test
    void aConsumerShowsACardByItsNumberAlone() {
        var dressed = new Content.ProductCard("100201", "白送", "https://evil.example", null, "0.01", null, null, 1, List.of("真的"), null);
        var order = new Content.OrderCard("2026", "paid", "已付款", "1.00", null, null, null, "https://evil.example", null, null);

        assertThat(cleaning.contents(List.of(dressed, order))).containsExactly(Content.ProductCard.reference("100201"), Content.OrderCard.reference("2026"));
    }

    @Test
    void onlyTheStoreSendsStepsAndForms() {
        refused("bad_frame", new Content.Steps("假的", List.of("转账"), List.of()));
        refused("bad_frame", new Content.Form("leave_message", "填密码", List.of("password")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,<script>", "//evil.example/x", "file:///etc/passwd", "vbscript:x", " https://a", "ftp://a/b", "", "a.png"})
    void anAddressIsRelativeOrOfTheWeb(String url) {
        refused("bad_frame", new Content.Link(url, "看这里"));
        refused("bad_frame", new Content.Picture(url, null, null, null));
        refused("bad_frame", new Content.Video(url, null, null, null));
        refused("bad_frame", new Content.FileLink(url, "a", null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/lingxi/sent/a.png", "https://shop.example/p?id=1#x", "http://shop.example"})
    void anAddressOfTheWebIsTaken(String url) {
        assertThat(cleaning.contents(List.of(new Content.Link(url, null)))).extracting(content -> ((Content.Link) content).url()).containsExactly(url);
    }

    @Test
    void anAddressHasAtMostTwoThousandCharacters() {
        refused("bad_frame", new Content.Link("https://a.example/" + "a".repeat(2_000), null));
    }

    @Test
    void aStickerIsOneOfOurs() {
        assertThat(cleaning.contents(List.of(new Content.Sticker("ok", "https://evil.example/x.svg", "好"))))
                .containsExactly(new Content.Sticker("ok", "/stickers/ok.svg", "好"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../media/x", "a/b", "", "a b", "a?b", "名"})
    void aStickersNameIsAPlainWord(String name) {
        refused("bad_frame", new Content.Sticker(name, null, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c-1", "3f2b8c1e-5a53-4f0e-9d6b-6f0f3a1a2b3c", "1", "线-1"})
    void aClientsOwnIdIsKept(String id) {
        assertThat(cleaning.clientId(id)).isEqualTo(id);
    }

    /** Two such ids would become the same one, or one that the client does not know again. */
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0001", "a\u0000", "a\ud83d", "a\nb"})
    void anIdThatCannotBeKeptIsRefused(String id) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.clientId(id));
    }

    @Test
    void anIdHasAtMostSixtyFourCharacters() {
        assertThat(cleaning.clientId("a".repeat(64))).hasSize(64);
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.clientId("a".repeat(65)));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.clientId(null));
    }

    /** The house's own lines have such ids; whoever took one beforehand would silence the answer. */
    @ParameterizedTest
    @ValueSource(strings = {"answer:43", "answer:43:1", "left:c-1"})
    void noClientTakesAnIdOfTheHouse(String id) {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> cleaning.clientId(id));
    }
}
