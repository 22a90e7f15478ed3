package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Baskets;
import dev.lingxi.trade.Baskets.Basket;
import dev.lingxi.trade.Baskets.InCart;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link Baskets} promises. */
abstract class BasketsContract {

    private static final Basket LAPTOP_AND_MOUSE = new Basket(List.of(new InCart("100201", 1), new InCart("106001", 2)), List.of("105003"));

    private final Baskets baskets = cellar().the(Baskets.class);
    private final StoreId store = cellar().store();
    private final ConsumerId lihua = new ConsumerId("lihua");

    abstract Cellar cellar();

    @Test
    void whoPutNothingAsideHasAnEmptyBasket() {
        assertThat(baskets.of(store, lihua)).isEqualTo(Basket.empty());
    }

    @Test
    void aBasketIsFoundAsItWasSaved() {
        assertThat(baskets.save(store, lihua, LAPTOP_AND_MOUSE)).isTrue();

        assertThat(baskets.of(store, lihua)).isEqualTo(LAPTOP_AND_MOUSE);
    }

    @Test
    void theSameBasketAgainChangesNothing() {
        baskets.save(store, lihua, LAPTOP_AND_MOUSE);

        assertThat(baskets.save(store, lihua, LAPTOP_AND_MOUSE)).isFalse();
    }

    @Test
    void aChangedBasketReplacesTheOldOne() {
        baskets.save(store, lihua, LAPTOP_AND_MOUSE);

        assertThat(baskets.save(store, lihua, Basket.empty())).isTrue();

        assertThat(baskets.of(store, lihua)).isEqualTo(Basket.empty());
    }

    @Test
    void aBasketBelongsToOneConsumerOfOneStore() {
        baskets.save(store, lihua, LAPTOP_AND_MOUSE);

        assertThat(baskets.of(store, new ConsumerId("wangwei"))).isEqualTo(Basket.empty());
        assertThat(baskets.of(cellar().store(), lihua)).isEqualTo(Basket.empty());
    }
}
