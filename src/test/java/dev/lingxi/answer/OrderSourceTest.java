package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.facts;
import static dev.lingxi.answer.SmallShop.source;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.trade.Order;
import org.junit.jupiter.api.Test;

class OrderSourceTest {

    private final OrderSource source = new OrderSource(SmallShop.ORDERS);

    @Test
    void aParcelIsToldByWhereItIsAndWhenItComes() {
        Part part = source.answer(asking("到哪了").by("lihua").needing("包裹").asked());

        assertThat(text(part)).contains("顺丰速运 SF2000000000001").contains("南京转运中心").contains("预计");
        assertThat(facts(part)).containsEntry("order", "2026061800001").containsEntry("latest", "快件已到达南京转运中心");
    }

    @Test
    void theOrderThatIsOpenComesBeforeTheOneThatIsOver() {
        assertThat(facts(source.answer(asking("什么时候发货").by("wangwei").needing("包裹").asked()))).containsEntry("order", "2026061800003");
    }

    @Test
    void whatHasNotLeftYetIsPromisedNoMoreThanThePolicy() {
        assertThat(text(source.answer(asking("什么时候发货").by("wangwei").needing("包裹").asked()))).contains("24 小时").doesNotContain("预计");
    }

    @Test
    void anOrderThatIsNamedIsTheOneThatIsTold() {
        assertThat(facts(source.answer(asking("到哪了").by("wangwei").ofOrder("2026061800002").needing("包裹").asked()))).containsEntry("order", "2026061800002");
    }

    @Test
    void aVisitorSeesNoOrder() {
        Part part = source.answer(asking("我的快递到哪了").needing("包裹").asked());

        assertThat(source(part)).isEqualTo("order:sign-in");
        assertThat(text(part)).contains("登录").doesNotContain("2026", "SF", "顺丰");
    }

    @Test
    void whoBoughtNothingIsToldSo() {
        assertThat(text(source.answer(asking("到哪了").by("xiaoyu").needing("包裹").asked()))).contains("没有订单");
    }

    @Test
    void nobodysOrderIsFoundByAnother() {
        Question asked = asking("到哪了").by("lihua").asked().question();
        Question visitor = asking("到哪了").asked().question();

        assertThat(source.own(asked, "2026061800001")).map(Order::id).contains("2026061800001");
        assertThat(source.own(asked, "2026061800002")).isEmpty();
        assertThat(source.own(visitor, "2026061800001")).isEmpty();
    }

    @Test
    void anUnprovenConsumerOfTheRightNameSeesNoOrder() {
        Question pretender = new Question(Consumer.visitor(SmallShop.STORE.id(), new ConsumerId("lihua")), asking("").asked().question().contents(),
                asking("").asked().question().view(), asking("").asked().context(), false, SmallShop.NOW);

        assertThat(source.own(pretender, "2026061800001")).isEmpty();
    }

    @Test
    void anOrderThatIsNamedForWhatIsTalkedAboutIsToldWithTheNextStep() {
        Part part = source.found(asking("").by("wangwei").ofOrder("2026061800002").saying("税号在执照上。先核对，再提交。").needing("动作=发票").asked());

        assertThat(text(part)).contains("2026061800002", "申请开票").doesNotContain("税号在执照上");
    }

    @Test
    void anOrderThatIsNamedForItsParcelIsToldByTheParcel() {
        assertThat(text(source.found(asking("").by("lihua").ofOrder("2026061800001").needing("包裹").asked()))).contains("南京转运中心");
    }
}
