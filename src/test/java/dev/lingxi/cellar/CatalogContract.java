package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Product;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What {@link Catalog} promises. */
abstract class CatalogContract {

    private final Catalog catalog = cellar().the(Catalog.class);
    private final StoreId store = cellar().store();

    abstract Cellar cellar();

    @Test
    void aStoreWithoutProductsHasAnEmptyShelf() {
        assertThat(catalog.shelf(store).products()).isEmpty();
        assertThat(catalog.shelf(store).store()).isEqualTo(store);
    }

    @Test
    void theShelfShowsWhatWasSavedInItsOrder() {
        List<Product> products = List.of(Goods.product("p2", "第二"), Goods.product("p1", "第一"), Goods.product("p3", "第三"));

        assertThat(catalog.saveProducts(store, products)).isEqualTo(3);

        assertThat(catalog.shelf(store).products()).isEqualTo(products);
        assertThat(catalog.shelf(store).item("p1-1").orElseThrow().product().title()).isEqualTo("第一");
    }

    @Test
    void theSameProductsAgainChangeNothing() {
        catalog.saveProducts(store, List.of(Goods.product("p1", "第一"), Goods.product("p2", "第二")));

        assertThat(catalog.saveProducts(store, List.of(Goods.product("p1", "第一"), Goods.product("p2", "第二")))).isZero();
    }

    @Test
    void aChangedProductTakesTheOldOnesPlace() {
        catalog.saveProducts(store, List.of(Goods.product("p1", "第一"), Goods.product("p2", "第二")));

        assertThat(catalog.saveProducts(store, List.of(Goods.product("p2", "第二"), Goods.product("p1", "改了")))).isEqualTo(1);

        assertThat(catalog.shelf(store).products()).extracting(Product::title).containsExactly("改了", "第二");
    }

    @Test
    void promotionsAreKeptLikeProducts() {
        assertThat(catalog.savePromotions(store, List.of(Goods.promotion("a", "100.00"), Goods.promotion("b", "50.00")))).isEqualTo(2);
        assertThat(catalog.savePromotions(store, List.of(Goods.promotion("a", "100.00"), Goods.promotion("b", "60.00")))).isEqualTo(1);

        assertThat(catalog.shelf(store).promotions()).containsExactly(Goods.promotion("a", "100.00"), Goods.promotion("b", "60.00"));
    }

    @Test
    void noStoreSeesTheShelfOfAnother() {
        StoreId next = cellar().store();
        catalog.saveProducts(store, List.of(Goods.product("p1", "第一")));
        catalog.saveProducts(next, List.of(Goods.product("p1", "别家的")));

        assertThat(catalog.shelf(store).products()).extracting(Product::title).containsExactly("第一");
        assertThat(catalog.shelf(next).products()).extracting(Product::title).containsExactly("别家的");
    }

    @Test
    void productsAreSavedTogetherOrNotAtAll() {
        catalog.saveProducts(store, List.of(Goods.product("p1", "第一")));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> catalog.saveProducts(store, List.of(Goods.product("p2", "第二"), Goods.refusedProduct())));

        assertThat(catalog.shelf(store).products()).extracting(Product::id).containsExactly("p1");
        try (var other = cellar().again()) {
            assertThat(other.cellar().the(Catalog.class).shelf(store).products()).extracting(Product::id).containsExactly("p1");
        }
    }

    @Test
    void whatAnotherProcessSavesIsSeenHereSoon() {
        assertThat(catalog.shelf(store).products()).isEmpty();
        try (var importer = cellar().again()) {
            importer.cellar().the(Catalog.class).saveProducts(store, List.of(Goods.product("p1", "第一")));
            importer.cellar().the(Catalog.class).savePromotions(store, List.of(Goods.promotion("a", "100.00")));
        }

        cellar().clock().moveOn(Duration.ofSeconds(10));

        assertThat(catalog.shelf(store).products()).extracting(Product::id).containsExactly("p1");
        assertThat(catalog.shelf(store).promotions()).hasSize(1);
    }

    @Test
    void anUnchangedShelfIsTheSameShelf() {
        catalog.saveProducts(store, List.of(Goods.product("p1", "第一")));
        var shelf = catalog.shelf(store);

        cellar().clock().moveOn(Duration.ofSeconds(10));

        assertThat(catalog.shelf(store)).isSameAs(shelf);
    }
}
