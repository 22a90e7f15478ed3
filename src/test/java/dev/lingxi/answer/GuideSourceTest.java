package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.conversation.content.Content;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuideSourceTest {

    private final GuideSource source = new GuideSource();

    @Test
    void theProductsOwnGuideComesInStepsWithItsVideo() {
        Part.Said part = (Part.Said) source.answer(asking("怎么安装").about("200101").needing("安装").asked());

        assertThat(part.lines().getFirst()).anySatisfy(content -> assertThat(content).isInstanceOfSatisfying(Content.Video.class,
                video -> assertThat(video.url()).isEqualTo("media/first-use.mp4")));
        assertThat(part.lines().getFirst()).contains(new Content.Steps("首次开机", List.of("长按电源键三秒", "选择语言并连接 Wi-Fi", "登录账号"), List.of("先充满电再用")));
    }

    @Test
    void aProductWithoutAGuideHasNoneToShow() {
        assertThat(source.answer(asking("怎么安装").about("200301").needing("安装").asked())).isInstanceOf(Part.Nothing.class);
    }

    @Test
    void theWarrantyIsThatOfThePage() {
        assertThat(text(source.answer(asking("保修多久").about("200201").needing("保修").asked()))).contains("整机 2 年");
        assertThat(source.answer(asking("保修多久").about("200301").needing("保修").asked())).isInstanceOf(Part.Nothing.class);
    }

    @Test
    void sellingPointsAreTheShopsOwn() {
        assertThat(text(source.answer(asking("有什么特点").about("200101").needing("卖点").asked()))).contains("189 g，单手拿得住").contains("33 W 快充");
    }
}
