package dev.lingxi.bench;

/** The root of all commands, as far as this module knows it. */
public interface Host {

    /** What the product is started from. */
    Class<?> application();
}
