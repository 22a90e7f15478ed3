package dev.lingxi.store;

import java.util.List;

/**
 * What the store knows of an identified consumer.
 *
 * @param level the member level in the store's own words, such as {@code PLUS}; empty or {@code 普通} for none
 */
public record ConsumerProfile(ConsumerId id, String name, String phone, String level, List<Address> addresses) {

    private static final String ORDINARY = "普通";

    public ConsumerProfile {
        addresses = List.copyOf(addresses);
    }

    /** Whether they have a level that sets them apart. */
    public boolean isMember() {
        return !level.isBlank() && !level.equals(ORDINARY);
    }

    /** Where parcels go. */
    public record Address(String name, String phone, String region, String detail) {}
}
