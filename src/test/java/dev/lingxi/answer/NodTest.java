package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodTest {

    @ParameterizedTest
    @CsvSource({"是的,YES", "对对对,YES", "嗯 嗯,HMM", "嗯 好,YES", "好的呢。,YES", "行吧,YES", "ok,YES", "Yes please,YES", "嗯嗯知道了,SEEN", "我明白了,SEEN", "I see,SEEN", "弄好了,DONE", "我已经提交了,DONE", "done,DONE",
        "没有,NO", "不用啦,NO", "no,NO", "算了不用改了,NO", "没有，有需要再找你,NO", "？,HUH", "我找一下，稍等,WAIT", "one moment please,WAIT", "填好了 提交了,DONE", "都不是,WRONG", "不是这个,WRONG", "none of these,WRONG", "好的，尽快,HURRY", "麻烦快点处理,HURRY", "asap please,HURRY"})
    void aLineMaySayNoMoreThanThis(String line, Nod nod) {
        assertThat(Nod.in(line)).contains(nod);
    }

    @ParameterizedTest
    @ValueSource(strings = {"是吗", "好吗？", "对了，运费谁出", "可以退吗", "行不行", "没有发票", "不是，我要蓝色", "不用退了吧，换一个", "快点发货", "弄好了吗", "取消了怎么恢复", "啊", "呢", "no stock?", "ok but when"})
    void whatSaysMoreIsNoNod(String line) {
        assertThat(Nod.in(line)).isEmpty();
    }
}
