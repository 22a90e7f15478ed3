package dev.lingxi.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an agent had better not say to somebody who looks at a telephone of 1,999 yuan, 1,849 with all promotions. */
class RisksTest {

    private static List<Risk> in(String text) {
        return Risks.in(new Risks.Draft(SmallShop.STORE, SmallShop.SHELF, Optional.<ConsumerProfile>empty(),
                SmallShop.ORDERS.of(SmallShop.STORE.id(), new ConsumerId("nobody"), 9), Optional.of(SmallShop.item("200101")), text), SmallShop.NOW);
    }

    private static List<Risk.Kind> kinds(String text) {
        return in(text).stream().map(Risk::kind).distinct().toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"这是全网最低价", "我们是行业第一品牌", "顶级做工", "100%正品"})
    void wordsThatAdvertisingLawForbids(String text) {
        assertThat(kinds(text)).containsExactly(Risk.Kind.ADVERTISING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您加我微信吧", "加个V信聊", "我的wechat是abc", "QQ: 123456789", "打我电话13912345678", "可以私下转账", "直接支付宝转账便宜点", "扫这个码加我", "您进我们的福利群", "去拼多多店买便宜"})
    void waysPastTheStore(String text) {
        assertThat(kinds(text)).containsExactly(Risk.Kind.CONTACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"保证明天到货", "一定会今天发货", "肯定能三天内退款", "绝对不会坏", "终身保修", "假一赔十", "无条件退", "We guarantee delivery tomorrow"})
    void promisesThatNobodyCanKeep(String text) {
        assertThat(kinds(text)).contains(Risk.Kind.PROMISE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"现在只要1499", "到手价 1,799 元", "这款卖 ¥899", "价格是一千六", "The price is 1600"})
    void pricesThatAreNoneOfTheProduct(String text) {
        assertThat(in(text)).singleElement().satisfies(risk -> {
            assertThat(risk.kind()).isEqualTo(Risk.Kind.PRICE);
            assertThat(risk.instead()).startsWith("¥1999").contains("¥1849");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"价格是1999元", "到手价¥1,849", "两台一共3998", "满1500减100", "退您差价¥30", "运费¥10", "可以用微信支付", "支持支付宝付款", "最好先备份", "一定要先充电", "保证书在盒子里",
        "您好，请问有什么可以帮您？", "明天预计送达", "65W 充电只要 40 分钟", "电池 4500mAh", "您的订单已经发货", "I will check this for you", "我马上帮您看看", "屏幕 6.7 英寸，售后两年", "群晖的NAS能用"})
    void whatMayBeSaid(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void whatTheStoreItselfPromisesMayBeSaid() {
        var store = new dev.lingxi.store.Store(SmallShop.STORE.id(), "清风数码", null, SmallShop.STORE.zone(), SmallShop.STORE.currency(), List.of(), "您好", java.util.Map.of("正品", "本店假一赔十", "热线", "13912345678"));
        var draft = new Risks.Draft(store, SmallShop.SHELF, Optional.empty(), List.of(), Optional.empty(), "我们假一赔十，热线 13912345678");
        assertThat(Risks.in(draft, SmallShop.NOW)).isEmpty();
        var paysByWechat = new dev.lingxi.store.Store(store.id(), store.name(), null, store.zone(), store.currency(), List.of(), "您好", java.util.Map.of("支付", "支持微信支付"));
        assertThat(Risks.in(new Risks.Draft(paysByWechat, SmallShop.SHELF, Optional.empty(), List.of(), Optional.empty(), "您加我微信"), SmallShop.NOW)).hasSize(1);
    }
}
