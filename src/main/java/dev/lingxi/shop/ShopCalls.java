package dev.lingxi.shop;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lingxi.catalog.Catalog;
import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import dev.lingxi.trade.Baskets;
import dev.lingxi.trade.Orders;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls of the demo shop's pages. */
@RestController
@RequestMapping("/shop/api")
@ConditionalOnProperty("lingxi.shop.store")
class ShopCalls {

    private static final int MOST_ORDERS = 50;
    private static final int MOST_PIECES = 99;

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Home(String store, String name, String nameEn, String currency, List<Category> categories, List<Face> consumers) {}

    record Category(String name, long count) {}

    record Face(String consumer, String name, String level) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Me(@Nullable String consumer, @Nullable String name, @Nullable String level, @Nullable String token) {}

    record SignIn(String consumer) {}

    record Put(String sku, int quantity) {}

    private final Shopper shopper;
    private final Stores stores;
    private final Catalog catalog;
    private final Orders orders;
    private final Baskets baskets;
    private final Clock clock;

    ShopCalls(Shopper shopper, Stores stores, Catalog catalog, Orders orders, Baskets baskets, Clock clock) {
        this.shopper = shopper;
        this.stores = stores;
        this.catalog = catalog;
        this.orders = orders;
        this.baskets = baskets;
        this.clock = clock;
    }

    @GetMapping("/store")
    Home home() {
        Store store = stores.require(shopper.store());
        Shelf shelf = shelf();
        List<Category> categories = shelf.categories().stream()
                .map(name -> new Category(name, shelf.products().stream().filter(product -> name.equals(product.category())).count())).toList();
        List<Face> faces = stores.profiles(store.id()).stream().map(each -> new Face(each.id().value(), each.name(), each.level())).toList();
        return new Home(store.id().value(), store.name(), store.nameEn(), store.currency().getCurrencyCode(), categories, faces);
    }

    @GetMapping("/products")
    List<ShopViews.Row> products(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String q) {
        Shelf shelf = shelf();
        Stream<Product> products = q.isBlank() ? shelf.products().stream() : shelf.search(q, 60).stream().map(Shelf.Found::product);
        return products.filter(product -> category.isEmpty() || category.equals(product.category()))
                .filter(product -> product.skus().stream().anyMatch(sku -> sku.onSale())).map(ShopViews.Row::of).toList();
    }

    @GetMapping("/products/{sku}")
    ShopViews.Page product(@PathVariable String sku) {
        return ShopViews.Page.of(item(sku), shelf(), clock.instant());
    }

    @PostMapping("/sign-in")
    Me signIn(@RequestBody SignIn as, HttpServletResponse response) {
        return me(shopper.become(as.consumer(), response));
    }

    @PostMapping("/sign-out")
    Me signOut(HttpServletResponse response) {
        shopper.forget(response);
        return new Me(null, null, null, null);
    }

    @GetMapping("/me")
    Me me(HttpServletRequest request) {
        return shopper.known(request).filter(Consumer::identified).map(this::me).orElse(new Me(null, null, null, null));
    }

    private Me me(Consumer consumer) {
        String level = stores.profile(consumer.store(), consumer.id()).map(ConsumerProfile::level).orElse("");
        return new Me(consumer.id().value(), consumer.name(), level, shopper.token(consumer));
    }

    @GetMapping("/cart")
    ShopViews.Cart cart(HttpServletRequest request, HttpServletResponse response) {
        return cart(baskets.of(shopper.store(), shopper.of(request, response).id()));
    }

    @PostMapping("/cart")
    ShopViews.Cart put(@RequestBody Put put, HttpServletRequest request, HttpServletResponse response) {
        if (put.quantity() < 0 || put.quantity() > MOST_PIECES) {
            throw Problem.caller("bad_quantity", "A cart holds 0 to " + MOST_PIECES + " pieces of a thing.");
        }
        Item item = item(put.sku());
        Consumer consumer = shopper.of(request, response);
        Baskets.Basket before = baskets.of(shopper.store(), consumer.id());
        var cart = new ArrayList<>(before.cart().stream().filter(each -> !each.sku().equals(item.sku().id())).toList());
        if (put.quantity() > 0) {
            cart.add(new Baskets.InCart(item.sku().id(), put.quantity()));
        }
        var after = new Baskets.Basket(cart, before.favourites());
        baskets.save(shopper.store(), consumer.id(), after);
        return cart(after);
    }

    private ShopViews.Cart cart(Baskets.Basket basket) {
        Shelf shelf = shelf();
        var lines = new ArrayList<ShopViews.CartLine>();
        BigDecimal total = BigDecimal.ZERO;
        for (Baskets.InCart each : basket.cart()) {
            Optional<Item> known = shelf.item(each.sku());
            if (known.isPresent()) {
                Item item = known.get();
                lines.add(new ShopViews.CartLine(each.sku(), item.product().title(), item.picture().orElse(null), item.sku().options(),
                        ShopViews.money(item.sku().price()), each.quantity(), item.sku().stock()));
                total = total.add(item.sku().price().multiply(BigDecimal.valueOf(each.quantity())));
            }
        }
        return new ShopViews.Cart(lines, ShopViews.money(total));
    }

    @GetMapping("/orders")
    List<ShopViews.OrderRow> orders(HttpServletRequest request) {
        return shopper.known(request).filter(Consumer::identified).map(me -> orders.of(me.store(), me.id(), MOST_ORDERS)).orElse(List.of())
                .stream().map(order -> ShopViews.OrderRow.of(order, shelf())).toList();
    }

    @GetMapping("/orders/{order}")
    ShopViews.OrderPage order(@PathVariable String order, HttpServletRequest request) {
        return shopper.known(request).filter(Consumer::identified).flatMap(me -> orders.find(me.store(), me.id(), order))
                .map(found -> ShopViews.OrderPage.of(found, shelf()))
                .orElseThrow(() -> Problem.notFound("unknown_order", "There is no such order of yours."));
    }

    private Shelf shelf() {
        return catalog.shelf(shopper.store());
    }

    private Item item(String sku) {
        return shelf().item(sku).orElseThrow(() -> Problem.notFound("unknown_sku", "There is no product '" + sku + "'."));
    }
}
