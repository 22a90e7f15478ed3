package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;

/** What the answer to an entry is about, by what it needs. */
final class Concerns {

    private Concerns() {}

    /** About one product: to answer it, one must know which. */
    static boolean products(Entry entry) {
        return entry.needs().stream().anyMatch(Concerns::product);
    }

    static boolean product(Need need) {
        return switch (need.kind()) {
            case PRODUCT, PRICE, BEST_OFFER, STOCK, GIFT, COMPANIONS, BOX, SELLING_POINTS, COLOURS, VARIANTS, WARRANTY, GUIDE, ATTRIBUTE -> true;
            case STATED, ORDER, PARCEL, PROMOTIONS, COMPARISON, RECOMMENDATION, ACTION, PERSON, MESSAGE -> false;
        };
    }

    static boolean orders(Entry entry) {
        return entry.needs(Need.Kind.ORDER) || entry.needs(Need.Kind.PARCEL) || entry.needs(Need.Kind.ACTION);
    }

    /** About what comes along: the kind that the line names is that of the gift, and not that of the product. */
    static boolean extras(Entry entry) {
        return entry.needs(Need.Kind.BOX) || entry.needs(Need.Kind.GIFT) || entry.needs(Need.Kind.COMPANIONS);
    }
}
