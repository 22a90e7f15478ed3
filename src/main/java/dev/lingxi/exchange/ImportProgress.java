package dev.lingxi.exchange;

/** Told how far an import has come; called from the importing thread. */
@FunctionalInterface
public interface ImportProgress {

    /** So many rows of this part have been read. */
    void read(Part part, int rows);

    static ImportProgress silent() {
        return (part, rows) -> {};
    }
}
