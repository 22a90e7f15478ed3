package dev.lingxi.catalog;

import java.math.BigDecimal;
import java.util.List;

/**
 * The lowest price that one consumer can reach for one piece now, and the steps to it.
 *
 * @param price what is paid in the end
 * @param steps the promotions used, in order, each with what it takes off
 */
public record BestOffer(BigDecimal price, List<Step> steps) {

    /** One promotion's part in the offer. */
    public record Step(Promotion promotion, BigDecimal off) {}
}
