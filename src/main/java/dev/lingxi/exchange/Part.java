package dev.lingxi.exchange;

import java.util.Locale;

/** One kind of thing that a store's files hold, in the order in which they are written. */
public enum Part {
    STORE, MEDIA, PRODUCTS, PROMOTIONS, CONSUMERS, ORDERS, REQUESTS, KNOWLEDGE;

    /** The word in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
