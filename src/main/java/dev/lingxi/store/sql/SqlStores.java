package dev.lingxi.store.sql;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlStores implements Stores {

    private record Row(Store store, byte[] secret) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final SecureRandom chance = new SecureRandom();
    /** Another node's change is seen after this long. */
    private final LoadingCache<StoreId, Optional<Row>> rows =
            Caffeine.newBuilder().maximumSize(100_000).refreshAfterWrite(Duration.ofSeconds(10)).build(this::load);

    SqlStores(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Store> find(StoreId id) {
        return row(id).map(Row::store);
    }

    @Override
    public Store require(StoreId id) {
        return find(id).orElseThrow(() -> unknown(id));
    }

    @Override
    public byte[] secret(StoreId id) {
        return row(id).orElseThrow(() -> unknown(id)).secret();
    }

    @Override
    public List<Store> all() {
        return jdbc.sql("SELECT * FROM store ORDER BY id").query((row, n) -> row(row).store()).list();
    }

    @Override
    public void save(Store store) {
        byte[] secret = new byte[32];
        chance.nextBytes(secret);
        jdbc.sql("""
                INSERT INTO store (id, name, name_en, zone, currency, industries, greeting, policy, secret)
                VALUES (:id, :name, :nameEn, :zone, :currency, :industries, :greeting, :policy, :secret)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, name_en = excluded.name_en, zone = excluded.zone, currency = excluded.currency,
                    industries = excluded.industries, greeting = excluded.greeting, policy = excluded.policy""")
                .param("id", store.id().value())
                .param("name", store.name())
                .param("nameEn", store.nameEn())
                .param("zone", store.zone().getId())
                .param("currency", store.currency().getCurrencyCode())
                .param("industries", String.join(",", store.industries()))
                .param("greeting", store.greeting())
                .param("policy", json.writeValueAsString(store.policy()))
                .param("secret", HexFormat.of().formatHex(secret))
                .update();
        rows.invalidate(store.id());
    }

    @Override
    public Optional<ConsumerProfile> profile(StoreId store, ConsumerId consumer) {
        return jdbc.sql("SELECT * FROM consumer WHERE store = ? AND id = ?")
                .params(store.value(), consumer.value()).query(this::profile).optional();
    }

    @Override
    public List<ConsumerProfile> profiles(StoreId store) {
        return jdbc.sql("SELECT * FROM consumer WHERE store = ? ORDER BY id").param(store.value()).query(this::profile).list();
    }

    @Override
    public Map<ConsumerId, ConsumerProfile> profiles(StoreId store, Collection<ConsumerId> consumers) {
        Map<ConsumerId, ConsumerProfile> profiles = new HashMap<>();
        if (!consumers.isEmpty()) {
            jdbc.sql("SELECT * FROM consumer WHERE store = :store AND id IN (:ids)").param("store", store.value())
                    .param("ids", consumers.stream().map(ConsumerId::value).toList()).query(this::profile).list()
                    .forEach(profile -> profiles.put(profile.id(), profile));
        }
        return profiles;
    }

    @Override
    public boolean save(StoreId store, ConsumerProfile profile) {
        if (profile(store, profile.id()).filter(profile::equals).isPresent()) {
            return false;
        }
        jdbc.sql("""
                INSERT INTO consumer (store, id, name, phone, level, addresses) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (store, id) DO UPDATE SET name = excluded.name, phone = excluded.phone, level = excluded.level,
                    addresses = excluded.addresses""")
                .params(store.value(), profile.id().value(), profile.name(), profile.phone(), profile.level(),
                        json.writeValueAsString(profile.addresses()))
                .update();
        return true;
    }

    private Optional<Row> row(StoreId id) {
        Optional<Row> known = rows.get(id);
        if (known.isEmpty()) {
            rows.invalidate(id);
        }
        return known;
    }

    private Optional<Row> load(StoreId id) {
        return jdbc.sql("SELECT * FROM store WHERE id = ?").param(id.value()).query((row, n) -> row(row)).optional();
    }

    private Row row(ResultSet row) throws SQLException {
        String industries = row.getString("industries");
        var store = new Store(new StoreId(row.getString("id")), row.getString("name"), row.getString("name_en"),
                ZoneId.of(row.getString("zone")), Currency.getInstance(row.getString("currency")), industries.isEmpty() ? List.of() : List.of(industries.split(",")),
                row.getString("greeting"), json.readValue(row.getString("policy"), new TypeReference<Map<String, String>>() {}));
        return new Row(store, HexFormat.of().parseHex(row.getString("secret")));
    }

    private ConsumerProfile profile(ResultSet row, int n) throws SQLException {
        return new ConsumerProfile(new ConsumerId(row.getString("id")), row.getString("name"), row.getString("phone"),
                row.getString("level"),
                json.readValue(row.getString("addresses"), new TypeReference<List<ConsumerProfile.Address>>() {}));
    }

    private static Problem unknown(StoreId id) {
        return Problem.notFound("unknown_store", "There is no store '" + id + "'.");
    }
}
