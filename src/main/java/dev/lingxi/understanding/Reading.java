package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import dev.lingxi.language.SentenceEmbedding;
import org.jspecify.annotations.Nullable;

/** A line, read once for all models that are asked about it: the packs' and that of the store's own entries. Of one thread. */
final class Reading {

    private final String normal;
    private final String bare;
    private final Features features;
    private final Gist gist;
    private final SentenceEmbedding tongue;
    private @Nullable String sound;
    private @Nullable MeaningSpace space;
    private @Nullable Place place;

    private Reading(String normal) {
        this.normal = normal;
        this.bare = Normalizer.bare(normal);
        this.features = Features.of(normal);
        this.gist = Gist.forLine(normal);
        this.tongue = SentenceEmbedding.forLine(normal);
    }

    static Reading of(String text) {
        return new Reading(Normalizer.normalize(text));
    }

    String normal() {
        return normal;
    }

    /** Without spaces and signs. */
    String bare() {
        return bare;
    }

    Features features() {
        return features;
    }

    Gist gist() {
        return gist;
    }

    SentenceEmbedding tongue() {
        return tongue;
    }

    /** How the bare line sounds. */
    String sound() {
        if (sound == null) {
            sound = Pinyin.key(bare);
        }
        return sound;
    }

    /** Where its gist lies; models that were taught beside one another share the space. */
    Place gistIn(MeaningSpace wanted) {
        Place known = place;
        if (known == null || space != wanted) {
            known = Place.of(wanted.place(gist.of(features)));
            place = known;
            space = wanted;
        }
        return known;
    }
}
