package dev.lingxi.exchange;

import java.math.BigDecimal;

/**
 * What a file may ask of us. A row beyond them is refused, a file beyond them stops the import.
 *
 * @param fileBytes  of a file that must be read as a whole (JSON, CSV); default 256 MiB
 * @param rowChars   of one row; default 4 million
 * @param cellChars  of one text within a row; default 200,000, a long page
 * @param titleChars of a title or name; default 500
 * @param idChars    of an id; default 128
 * @param depth      of nested lists and objects; default 40
 * @param listItems  in one list of a row, such as the SKUs of a product; default 5,000
 * @param price      the highest; default 99,999,999.99
 * @param quantity   the largest in one order line; default 100,000
 * @param stock      the largest; default one thousand million
 * @param mediaBytes of a picture or video; default 64 MiB
 */
record Limits(long fileBytes, int rowChars, int cellChars, int titleChars, int idChars, int depth, int listItems, BigDecimal price,
              int quantity, int stock, long mediaBytes) {

    static final Limits USUAL = new Limits(256L << 20, 4_000_000, 200_000, 500, 128, 40, 5_000, new BigDecimal("99999999.99"),
            100_000, 1_000_000_000, 64L << 20);
}
