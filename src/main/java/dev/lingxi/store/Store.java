package dev.lingxi.store;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A store, the tenant.
 *
 * @param zone       where its days begin and its promotions end
 * @param industries the industry packs it uses, such as {@code computers}
 * @param greeting   what the bot says first; empty for the pack's greeting
 * @param policy     the store's promises by variable name, such as {@code 发货时限 → 24 小时}
 */
public record Store(StoreId id, String name, String nameEn, ZoneId zone, List<String> industries, String greeting,
                    Map<String, String> policy) {

    public Store {
        industries = List.copyOf(industries);
        policy = Map.copyOf(policy);
    }

    /** A store about which nothing is known yet but its name. */
    public static Store named(StoreId id, String name) {
        return new Store(id, name, "", ZoneId.of("Asia/Shanghai"), List.of(), "", Map.of());
    }
}
