package dev.lingxi.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WordFileTest {

    @Test
    void remarksAndEmptyLinesAreLeftOut() {
        assertThat(WordFile.lines(WordFileTest.class, "some-words.txt")).containsExactly("sd_card  sdcard > 读卡", "hdmi");
    }

    @Test
    void anUnderscoreIsASpaceWithinAWord() {
        assertThat(WordFile.words(" sd_card  sdcard ")).containsExactly("sd card", "sdcard");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> WordFile.lines(WordFileTest.class, "gone.txt")).hasMessageContaining("gone.txt");
    }
}
