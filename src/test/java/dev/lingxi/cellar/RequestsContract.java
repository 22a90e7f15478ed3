package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.store.StoreId;
import dev.lingxi.trade.Request;
import dev.lingxi.trade.Requests;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What {@link Requests} promises. */
abstract class RequestsContract {

    private final Requests requests = cellar().the(Requests.class);
    private final StoreId store = cellar().store();

    abstract Cellar cellar();

    @Test
    void theOldestComesFirstAndWhatHasNoTimeBeforeIt() {
        requests.save(store, List.of(request("b", "done", Goods.MONDAY.plusSeconds(5)), request("a", "done", Goods.MONDAY), request("c", "done", null)));

        assertThat(requests.ofStore(store)).extracting(Request::id).containsExactly("c", "a", "b");
    }

    @Test
    void aRequestThatMovesOnIsTheSameRequest() {
        assertThat(requests.save(store, List.of(request("a", "proposed", Goods.MONDAY)))).isEqualTo(1);
        assertThat(requests.save(store, List.of(request("a", "done", Goods.MONDAY)))).isEqualTo(1);
        assertThat(requests.save(store, List.of(request("a", "done", Goods.MONDAY)))).isZero();

        assertThat(requests.ofStore(store)).containsExactly(request("a", "done", Goods.MONDAY));
    }

    @Test
    void noStoreSeesTheRequestsOfAnother() {
        requests.save(store, List.of(request("a", "done", Goods.MONDAY)));

        assertThat(requests.ofStore(cellar().store())).isEmpty();
    }

    private static Request request(String id, String state, @Nullable Instant at) {
        return new Request(id, "2026061500001", "lihua", "return", state, "尺寸不合适", at);
    }
}
