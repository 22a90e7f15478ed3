package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Order;
import dev.lingxi.trade.OrderStatus;
import dev.lingxi.trade.Orders;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What {@link Orders} promises. */
abstract class OrdersContract {

    private static final Instant MONDAY = Goods.MONDAY;

    private final Orders orders = cellar().the(Orders.class);
    private final StoreId store = cellar().store();
    private final ConsumerId lihua = new ConsumerId("lihua");
    private final ConsumerId wangwei = new ConsumerId("wangwei");

    abstract Cellar cellar();

    @Test
    void anOrderIsFoundAsItWasSaved() {
        Order order = Goods.order("2026061500001", "lihua", OrderStatus.SHIPPED, MONDAY);

        orders.save(store, List.of(order));

        assertThat(orders.find(store, lihua, order.id())).contains(order);
    }

    @Test
    void everyStateOfAnOrderCanBeKept() {
        orders.save(store, Arrays.stream(OrderStatus.values()).map(status -> Goods.order("no-" + status, "lihua", status, MONDAY)).toList());

        assertThat(orders.ofStore(store)).extracting(Order::status).containsExactlyInAnyOrder(OrderStatus.values());
    }

    @Test
    void nobodyFindsTheOrderOfAnother() {
        orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY)));

        assertThat(orders.find(store, wangwei, "1")).isEmpty();
        assertThat(orders.of(store, wangwei, 10)).isEmpty();
    }

    @Test
    void noStoreFindsTheOrderOfAnother() {
        StoreId next = cellar().store();
        orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY)));

        assertThat(orders.find(next, lihua, "1")).isEmpty();
        assertThat(orders.of(next, lihua, 10)).isEmpty();
        assertThat(orders.ofStore(next)).isEmpty();
    }

    @Test
    void twoStoresMayUseTheSameNumber() {
        StoreId next = cellar().store();
        orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY)));
        orders.save(next, List.of(Goods.order("1", "wangwei", OrderStatus.SIGNED, MONDAY)));

        assertThat(orders.find(store, lihua, "1").orElseThrow().status()).isEqualTo(OrderStatus.PAID);
        assertThat(orders.find(next, wangwei, "1").orElseThrow().status()).isEqualTo(OrderStatus.SIGNED);
    }

    @Test
    void aConsumerSeesTheNewestFirst() {
        orders.save(store, List.of(Goods.order("b", "lihua", OrderStatus.PAID, MONDAY.plusSeconds(5)), Goods.order("a", "lihua", OrderStatus.PAID, MONDAY),
                Goods.order("c", "lihua", OrderStatus.PAID, MONDAY.plusSeconds(9)), Goods.order("d", "wangwei", OrderStatus.PAID, MONDAY)));

        assertThat(orders.of(store, lihua, 10)).extracting(Order::id).containsExactly("c", "b", "a");
        assertThat(orders.of(store, lihua, 2)).extracting(Order::id).containsExactly("c", "b");
    }

    @Test
    void theStoreSeesTheOldestFirst() {
        orders.save(store, List.of(Goods.order("b", "lihua", OrderStatus.PAID, MONDAY.plusSeconds(5)), Goods.order("a", "wangwei", OrderStatus.PAID, MONDAY)));

        assertThat(orders.ofStore(store)).extracting(Order::id).containsExactly("a", "b");
    }

    @Test
    void theSameOrdersAgainChangeNothing() {
        List<Order> twoOrders = List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY), Goods.order("2", "lihua", OrderStatus.PAID, MONDAY));
        assertThat(orders.save(store, twoOrders)).isEqualTo(2);

        assertThat(orders.save(store, twoOrders)).isZero();
    }

    @Test
    void anOrderThatMovesOnIsTheSameOrder() {
        orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY), Goods.order("2", "lihua", OrderStatus.PAID, MONDAY)));

        assertThat(orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.SIGNED, MONDAY), Goods.order("2", "lihua", OrderStatus.PAID, MONDAY)))).isEqualTo(1);

        assertThat(orders.ofStore(store)).hasSize(2);
        assertThat(orders.find(store, lihua, "1").orElseThrow().status()).isEqualTo(OrderStatus.SIGNED);
    }

    @Test
    void ordersAreSavedTogetherOrNotAtAll() {
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> orders.save(store,
                List.of(Goods.order("1", "lihua", OrderStatus.PAID, MONDAY), Goods.refusedOrder())));

        assertThat(orders.ofStore(store)).isEmpty();
    }

    @Test
    void aParcelsTrackRunsFromOldToNew() {
        orders.save(store, List.of(Goods.order("1", "lihua", OrderStatus.SHIPPED, MONDAY)));

        Order.Parcel parcel = orders.find(store, lihua, "1").orElseThrow().parcels().getFirst();

        assertThat(parcel.track()).extracting(Order.Track::text).containsExactly("已出库", "已揽收");
        assertThat(parcel.latest().orElseThrow().text()).isEqualTo("已揽收");
    }
}
