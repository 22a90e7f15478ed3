package dev.lingxi.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What {@link Stores} promises. */
abstract class StoresContract {

    private final Stores stores = cellar().the(Stores.class);
    private final StoreId store = cellar().store();

    abstract Cellar cellar();

    @Test
    void aStoreIsFoundAsItWasSaved() {
        var laptops = new Store(store, "灵犀数码 🖥 𠮷", "Lingxi Digital", ZoneId.of("Asia/Tokyo"), Currency.getInstance("JPY"), List.of("computers", "appliances"), "您好'；--",
                Map.of("发货时限", "24 小时", "退货天数", "7"));

        stores.save(laptops);

        assertThat(stores.find(store)).contains(laptops);
        assertThat(stores.all()).contains(laptops);
    }

    @Test
    void aStoreWithoutIndustriesHasNone() {
        assertThat(stores.require(store).industries()).isEmpty();
    }

    @Test
    void aChangedStoreKeepsItsSecret() {
        byte[] secret = stores.secret(store);

        stores.save(Store.named(store, "新名字"));

        assertThat(stores.secret(store)).isEqualTo(secret).hasSize(32);
        assertThat(stores.require(store).name()).isEqualTo("新名字");
    }

    @Test
    void noTwoStoresShareASecret() {
        assertThat(stores.secret(store)).isNotEqualTo(stores.secret(cellar().store()));
    }

    @Test
    void anUnknownStoreIsNotFoundByName() {
        assertThat(stores.find(new StoreId("nobody"))).isEmpty();
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> stores.require(new StoreId("nobody")))
                .withMessageContaining("nobody").satisfies(problem -> assertThat(problem.code()).isEqualTo("unknown_store"));
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> stores.secret(new StoreId("nobody")));
    }

    @Test
    void aStoreThatWasAskedForTooEarlyIsFoundOnceItIsThere() {
        var later = new StoreId(store + "-later");
        assertThat(stores.find(later)).isEmpty();

        stores.save(Store.named(later, "开张了"));

        assertThat(stores.find(later)).isPresent();
    }

    @Test
    void anotherProcessFindsTheSameStoreAndSecret() {
        try (var other = cellar().again()) {
            assertThat(other.cellar().the(Stores.class).require(store)).isEqualTo(stores.require(store));
            assertThat(other.cellar().the(Stores.class).secret(store)).isEqualTo(stores.secret(store));
        }
    }

    @Test
    void aConsumerIsKnownAsTheyWereSaved() {
        assertThat(stores.save(store, lihua("13800138000"))).isTrue();

        assertThat(stores.profile(store, new ConsumerId("lihua"))).contains(lihua("13800138000"));
    }

    @Test
    void aConsumerSavedUnchangedIsNotWrittenAgain() {
        stores.save(store, lihua("13800138000"));

        assertThat(stores.save(store, lihua("13800138000"))).isFalse();
        assertThat(stores.save(store, lihua("13900139000"))).isTrue();
        assertThat(stores.profile(store, new ConsumerId("lihua"))).contains(lihua("13900139000"));
    }

    @Test
    void aConsumerIsKnownToTheirOwnStoreOnly() {
        StoreId next = cellar().store();
        stores.save(store, lihua("13800138000"));

        assertThat(stores.profile(next, new ConsumerId("lihua"))).isEmpty();
        assertThat(stores.profiles(next)).isEmpty();
        assertThat(stores.profiles(store)).containsExactly(lihua("13800138000"));
        assertThat(stores.profiles(store, List.of(new ConsumerId("lihua"), new ConsumerId("stranger")))).isEqualTo(Map.of(new ConsumerId("lihua"), lihua("13800138000")));
        assertThat(stores.profiles(next, List.of(new ConsumerId("lihua")))).isEmpty();
        assertThat(stores.profiles(store, List.of())).isEmpty();
    }

    private static ConsumerProfile lihua(String phone) {
        return new ConsumerProfile(new ConsumerId("lihua"), "李华", phone, "PLUS",
                List.of(new ConsumerProfile.Address("李华", phone, "北京市海淀区", "中关村大街 1 号")));
    }
}
