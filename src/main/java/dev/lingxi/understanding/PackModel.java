package dev.lingxi.understanding;

import java.util.Set;

/** The model of all shipped packs. Safe for many threads. */
interface PackModel {

    /** What the line may ask among the allowed entries. */
    Ranking rank(String line, Set<String> allowed);
}
