package dev.lingxi.answer;

import static dev.lingxi.answer.SmallShop.asking;
import static dev.lingxi.answer.SmallShop.facts;
import static dev.lingxi.answer.SmallShop.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;

class PriceAndStockTest {

    private final PriceSource price = new PriceSource();
    private final StockSource stock = new StockSource();

    @Test
    void aPriceIsReckonedWithWhatAppliesNow() {
        Part part = price.answer(asking("多少钱").about("200101").needing("价格").asked());

        assertThat(text(part)).contains("¥1999").contains("¥1849").contains("手机满 1500 减 100 -¥100").contains("店铺券满 1000 减 50 -¥50");
        assertThat(facts(part)).containsEntry("price", "1999.00").containsEntry("bestOffer", "1849.00");
    }

    @Test
    void aPriceWithoutAnOfferIsJustThePrice() {
        Part part = price.answer(asking("多少钱").about("200301").needing("价格").asked());

        assertThat(text(part)).contains("¥129").doesNotContain("到手价");
        assertThat(facts(part)).doesNotContainKey("bestOffer");
    }

    @Test
    void pricesAreToldInTheStoresCurrency() {
        assertThat(text(price.answer(asking("how much").about("200301").needing("价格").inEnglish().pricedIn("USD").asked()))).contains("$129").doesNotContain("¥");
        assertThat(text(price.answer(asking("有什么优惠").about("200101").needing("优惠").pricedIn("GBP").asked()))).contains("到手价 £1849").doesNotContain("¥");
        assertThat(asking("").pricedIn("USD").asked().cards().product(SmallShop.item("200301")).currency()).isEqualTo("USD");
        assertThat(asking("").asked().cards().product(SmallShop.item("200301")).currency()).isEqualTo("CNY");
    }

    @Test
    void aPromotionThatIsOverIsNotTold() {
        assertThat(text(price.answer(asking("有什么活动").needing("优惠").asked()))).contains("店铺券").doesNotContain("昨天结束");
    }

    @Test
    void theOffersOfAProductAreThoseThatApplyToIt() {
        assertThat(text(price.answer(asking("有什么优惠").about("200201").needing("优惠").asked()))).contains("店铺券").doesNotContain("手机满");
        assertThat(text(price.answer(asking("有什么优惠").about("200101").needing("优惠").asked()))).contains("手机满 1500 减 100").contains("到手价 ¥1849");
    }

    @Test
    void whatIsThereCanBeBought() {
        assertThat(text(stock.answer(asking("有货吗").about("200101").needing("库存").asked()))).contains("有货").doesNotContain("仅剩");
        assertThat(text(stock.answer(asking("有货吗").about("200102").needing("库存").asked()))).contains("仅剩 3 件");
    }

    @Test
    void eachVersionHasItsPriceAndAColourIsNoVersion() {
        Part part = stock.answer(asking("每个版本多少钱").about("200101").needing("商品", "规格", "价格").asked());

        assertThat(text(part)).contains("128GB：¥1999", "256GB：¥2299").doesNotContain("曜石黑", "云朵白");
    }

    @Test
    void whatIsSoldOutComesWithWhatIsThere() {
        Part part = stock.answer(asking("有货吗").about("200104").needing("库存").asked());

        assertThat(text(part)).contains("暂时无货").contains("曜石黑 128GB").doesNotContain("云朵白 256GB、");
    }

    @Test
    void whatWasTakenOffTheShelfIsSaidSo() {
        Item item = SmallShop.item("200301");
        var off = new Sku("200301", item.sku().options(), item.sku().price(), null, 100, false, null, List.of());

        assertThat(text(stock.answer(asking("有货吗").about(new Item(item.product(), off)).needing("库存").asked()))).contains("下架");
    }

    @Test
    void aStoreThatDoesNotTellItsStockIsNotQuoted() {
        Item item = SmallShop.item("200301");
        var untold = new Sku("200301", item.sku().options(), item.sku().price(), null, null, true, null, List.of());

        assertThat(text(stock.answer(asking("还有几件").about(new Item(item.product(), untold)).needing("库存").asked()))).doesNotContain("null", "件");
    }

    @Test
    void coloursAreThoseOnSale() {
        assertThat(text(stock.answer(asking("有什么颜色").about("200101").needing("颜色").asked()))).contains("曜石黑").contains("云朵白");
        assertThat(text(stock.answer(asking("有黑色吗").about("200101").needing("颜色").asked()))).startsWith("有黑色的");
        assertThat(text(stock.answer(asking("有红色吗").about("200101").needing("颜色").asked()))).startsWith("没有红色");
    }

    @Test
    void aProductWithoutColoursClaimsNone() {
        assertThat(text(stock.answer(asking("有黑色吗").about("200301").needing("颜色").asked()))).contains("没有写明").doesNotContain("有黑色");
    }

    @Test
    void withoutAProductThereIsNoPriceAndNoStock() {
        assertThat(price.answer(asking("多少钱").needing("价格").asked())).isInstanceOf(Part.Nothing.class);
        assertThat(stock.answer(asking("有货吗").needing("库存").asked())).isInstanceOf(Part.Nothing.class);
    }
}
