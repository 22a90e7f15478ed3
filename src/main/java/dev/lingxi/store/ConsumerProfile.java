package dev.lingxi.store;

import java.util.List;

/**
 * What the store knows of an identified consumer.
 *
 * @param level the member level in the store's own words, such as {@code PLUS}; empty for none
 */
public record ConsumerProfile(ConsumerId id, String name, String phone, String level, List<Address> addresses) {

    public ConsumerProfile {
        addresses = List.copyOf(addresses);
    }

    /** Where parcels go. */
    public record Address(String name, String phone, String region, String detail) {}
}
