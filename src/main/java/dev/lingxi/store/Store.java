package dev.lingxi.store;

import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * A store, the tenant.
 *
 * @param zone       where its days begin and its promotions end
 * @param currency   what all its prices and amounts are in
 * @param industries the industry packs it uses, such as {@code computers}
 * @param greeting   what the bot says first; empty for the pack's greeting
 * @param policy     the store's promises by variable name, such as {@code 发货时限 → 24 小时}
 */
public record Store(StoreId id, String name, String nameEn, ZoneId zone, Currency currency, List<String> industries,
                    String greeting, Map<String, String> policy) {

    public Store {
        industries = List.copyOf(industries);
        policy = Map.copyOf(policy);
    }

    /** A store about which nothing is known yet but its name. */
    public static Store named(StoreId id, String name) {
        return new Store(id, name, "", ZoneId.of("Asia/Shanghai"), Money.YUAN, List.of(), "", Map.of());
    }

    /** The same store with its prices in another currency. */
    public Store in(Currency other) {
        return new Store(id, name, nameEn, zone, other, industries, greeting, policy);
    }

    /** The same store in these industries. */
    public Store of(List<String> others) {
        return new Store(id, name, nameEn, zone, currency, others, greeting, policy);
    }
}
