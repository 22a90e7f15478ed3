package dev.lingxi.knowledge;

import java.time.Instant;
import java.util.Optional;

/** When, by whom, by which door and about what something is asked: what an entry's {@link Scope} is held against. */
public interface Occasion {

    /** The level of whoever has none of their own, as a scope names it. */
    String ORDINARY = "普通";

    /** The door where nothing else is said: the widget on the store's own pages. */
    String WEB = "web";

    Instant at();

    /** The SKU that it is about; empty for none. */
    Optional<String> sku();

    /** The product that the SKU belongs to. */
    Optional<String> product();

    /** The category of that product. */
    Optional<String> category();

    /** The consumer's member level in the store's own words; {@link #ORDINARY} for none and for strangers. */
    String level();

    /** The door by which they came, such as {@link #WEB}. */
    String channel();

    /** Whether the store has a promotion of this id and it runs now. */
    boolean runs(String promotion);
}
