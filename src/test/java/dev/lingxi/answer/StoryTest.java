package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.answer.Story.Clause;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final List<Entry> ENTRIES = Packs.shipped().entries("general");

    private final Clause unclear = clause("前前后后", "greeting.chat.time", 0.3);

    @Test
    void whatIsAskedIsAnsweredAndWhatIsToldIsNot() {
        Clause told = clause("上次开的是我的名字", "invoice.title.personal", 0.85);
        Clause asked = clause("能不能改成公司抬头", "invoice.change.personal_to_company", 0.9);

        assertThat(asked(clause("=", "invoice.change.title", 0.8), told, asked)).containsExactly(asked);
    }

    @Test
    void twoQuestionsGetTwoAnswers() {
        Clause price = clause("多少钱", "price.now.how_much", 0.95);
        Clause when = clause("什么时候发货", "shipping.time.after_payment", 0.95);

        assertThat(asked(unclear, price, when)).containsExactly(price, when);
    }

    @Test
    void theWholeLineSpeaksWhereItIsSurer() {
        Clause told = clause("我这个地址搞错了", "change.address.want", 0.82);
        Clause asked = clause("能不能改一下", "change.rule.until_when", 0.61);
        Clause whole = clause("=", "change.address.want", 0.96);

        assertThat(asked(whole, told, asked)).containsExactly(whole);
    }

    @Test
    void aNamedSubjectGoesWithTheQuestionAfterIt() {
        Clause subject = clause("价格保护", "price_protection.apply.want", 0.98);
        Clause asked = clause("款什么时候退", "returns.refund.when", 0.96);
        Clause whole = clause("=", "price_protection.payout.when", 0.8);

        assertThat(asked(whole, subject, asked)).containsExactly(whole);
    }

    @Test
    void thanksForWhatIsSettledAskNothingMore() {
        Clause settled = clause("没问题了", "greeting.thanks.solved", 0.9);
        Clause told = clause("放门卫那了刚拿到", "logistics.place.guard", 0.98);
        Clause thanks = clause("谢谢", "greeting.thanks.thank", 0.99);
        Clause trouble = clause("收到了屏幕是碎的", "returns.quality.broken", 0.95);

        assertThat(asked(told, settled, told, thanks).getFirst().meaning().entry()).hasValueSatisfying(entry -> assertThat(entry.intent()).isEqualTo("greeting.thanks"));
        assertThat(asked(trouble, trouble, thanks)).containsExactly(trouble);
    }

    @Test
    void whatNoClauseBearsOutIsDoubted() {
        Clause told = clause("那边显示待发布", "shipping.split.half_shipped", 0.28);
        Clause asked = clause("那是会自动发布吗", "fault.error.self_start", 0.2);
        Clause whole = clause("=", "shipping.time.cutoff", 0.76);

        assertThat(asked(whole, told, asked).getFirst().isSure(Story.SURE)).isFalse();
    }

    @Test
    void aStoryThatAsksNothingMustBePlain() {
        Clause first = clause("页面显示今天送达", "logistics.arrival.today", 0.56);
        Clause second = clause("付款以后又成了后天", "logistics.arrival.eta_changed", 0.6);

        assertThat(asked(clause("=", "logistics.arrival.eta_changed", 0.7), first, second).getFirst().isSure(Story.SURE)).isFalse();
        assertThat(asked(clause("=", "logistics.arrival.eta_changed", 0.85), first, second).getFirst().isSure(Story.SURE)).isTrue();
    }

    @Test
    void whoIsNoShopperIsNotAnsweredAsOne() {
        Clause merchant = clause("我是开店的商家", "greeting.beyond.merchant", 0.85);
        Clause asked = clause("物流异常要怎么处理", "logistics.route.exception", 0.86);

        assertThat(asked(unclear, merchant, asked)).containsExactly(merchant);
    }

    @Test
    void twoOrThreeWordsAskNothingWithoutWhatWasToldBefore() {
        Clause told = clause("充电的时候机身很烫", "fault.sense.heat", 0.85);
        Clause asked = clause("正常吗", "fault.help.normal", 0.98);
        Clause whole = clause("=", "fault.sense.heat", 0.9);

        assertThat(asked(whole, told, asked)).containsExactly(whole);
    }

    @Test
    void togetherTheClausesMayMeanWhatNoneOfThemDoesAlone() {
        Clause told = clause("收货地址我填的是老家", "change.address.check", 0.8);
        Clause asked = clause("能改成公司吗", "invoice.change.personal_to_company", 0.94);
        Clause whole = clause("=", "logistics.in_transit.change_address", 0.95);

        assertThat(asked(whole, told, asked)).containsExactly(whole);
        assertThat(asked(clause("=", "logistics.in_transit.change_address", 0.7), told, asked)).isNotEqualTo(List.of(whole));
    }

    @Test
    void besideWhatTheWholeMeansOnlyAPlainQuestionIsAnotherOne() {
        Clause asked = clause("能不能今天发", "shipping.time.today", 0.98);
        Clause detail = clause("我明天下午要出门", "logistics.arrival.time_of_day", 0.77);
        Clause another = clause("运费多少", "shipping.fee.how_much", 0.95);
        Clause whole = clause("=", "shipping.time.today", 0.81);

        assertThat(asked(whole, asked, detail)).containsExactly(asked);
        assertThat(asked(whole, asked, another)).containsExactly(asked, another);
    }

    @Test
    void aPlainQuestionIsNotAnsweredByWhatWasToldBeforeIt() {
        Clause told = clause("耳朵戴久了有点痛", "quality.worry.fragile", 0.97);
        Clause asked = clause("能退吗", "returns.rule.seven_day", 0.98);

        assertThat(asked(clause("=", "quality.worry.fragile", 0.96), told, asked)).containsExactly(asked);
    }

    @Test
    void ofWhatIsToldThatCountsWhichTheWholeMeans() {
        Clause told = clause("插上以后没有一点反应", "fault.work.stopped", 0.92);
        Clause detail = clause("插的是墙上的插座", "fault.power.light", 0.93);

        assertThat(asked(clause("=", "fault.work.stopped", 0.67), told, detail)).containsExactly(told);
    }

    @Test
    void whereWhatIsToldSpeaksOfSomethingElseBothAreOffered() {
        Clause told = clause("发错颜色了", "returns.wrong.wrong_variant", 0.88);
        Clause asked = clause("能不能先发个对的", "shipping.split.in_stock_first", 0.76);

        Clause doubted = asked(clause("=", "shipping.split.in_stock_first", 0.7), told, asked).getFirst();

        assertThat(doubted.isSure(Story.SURE)).isFalse();
        assertThat(doubted.meaning().candidates()).extracting(known -> known.entry().id()).containsExactly("shipping.split.in_stock_first", "returns.wrong.wrong_variant");
    }

    @Test
    void ofTwoThatAskTheOneUnderstoodMayBeTheDetail() {
        Clause asked = clause("我的单子能加急吗", "shipping.urge.expedite", 0.4);
        Clause detail = clause("后天要出差带走", "find.occasion.travel", 0.85);

        assertThat(asked(clause("=", "shipping.time.promised_where", 0.45), asked, detail).getFirst().isSure(Story.SURE)).isFalse();
    }

    @Test
    void whoOnlyTellsSomethingMustBePlain() {
        assertThat(Story.alone(clause("昨天拍的两单是一样的", "order.state.duplicate", 0.7)).isSure(Story.SURE)).isFalse();
        assertThat(Story.alone(clause("两单一样的怎么办", "order.state.duplicate", 0.65)).isSure(Story.SURE)).isTrue();
    }

    @Test
    void whoTellsWhatOthersAskForIsAskedBack() {
        assertThat(Story.alone(clause("我当时用的白条分期", "payment.instalment.baitiao", 0.95)).isSure(Story.SURE)).isFalse();
        assertThat(Story.alone(clause("白条分期用得了吗", "payment.instalment.baitiao", 0.95)).isSure(Story.SURE)).isTrue();
        assertThat(Story.alone(clause("送快递的冲我发火了", "complaint.courier.attitude", 0.95)).isSure(Story.SURE)).isTrue();
    }

    @Test
    void courtesiesAreNoQuestions() {
        Clause hello = clause("你好", "greeting.hello.hi", 0.98);
        Clause asked = clause("什么时候发货", "shipping.time.after_payment", 0.95);

        assertThat(asked(unclear, hello, asked)).containsExactly(asked);
    }

    private static List<Clause> asked(Clause whole, Clause... clauses) {
        return Story.asked(() -> whole, Arrays.asList(clauses));
    }

    private static Clause clause(String words, String entry, double sure) {
        Entry known = ENTRIES.stream().filter(each -> each.id().equals(entry)).findFirst().orElseThrow();
        return new Clause(words, new Meaning(List.of(new Meaning.Known(known, 2)), sure, sure, sure < 0.49, Stage.LINEAR, 0));
    }
}
