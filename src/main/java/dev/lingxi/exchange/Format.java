package dev.lingxi.exchange;

import dev.lingxi.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** How a store's files are written. */
public enum Format {
    /** Our own, see {@code docs/store-format.md}: a folder. */
    LINGXI("lingxi"),
    /** Shopify's product export: a CSV file, or a folder of them. */
    SHOPIFY("shopify"),
    /** A Chinese marketplace store: a folder with {@code products.json}, {@code orders.json} and their companions. */
    ZH_STORE("zh-store");

    private final String word;

    Format(String word) {
        this.word = word;
    }

    /** The word on the command line. */
    public String word() {
        return word;
    }

    /** @throws Problem {@code CALLER} for an unknown word */
    public static Format of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst().orElseThrow(() -> Problem.caller("bad_format",
                "'" + word + "' is no format; known are " + Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", ")) + "."));
    }
}
