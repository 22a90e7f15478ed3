package dev.lingxi.knowledge;

/** Whose knowledge an entry is, weakest first. */
public enum Layer {
    GENERAL, INDUSTRY, STORE
}
