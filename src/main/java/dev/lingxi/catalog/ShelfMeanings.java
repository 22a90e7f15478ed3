package dev.lingxi.catalog;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What the products of one shelf mean, as vectors: made when first asked for, a few milliseconds each, and kept as bytes. Safe for many
 * threads; two that ask for the same product may both make it.
 */
final class ShelfMeanings {

    private static final float SCALE = 127f;

    private final List<String> names;
    private final Map<SentenceEmbedding, AtomicReferenceArray<byte[]>> made = new EnumMap<>(SentenceEmbedding.class);

    /** @param names what each product is called, in the order of the shelf */
    ShelfMeanings(List<String> names) {
        this.names = List.copyOf(names);
        for (SentenceEmbedding space : SentenceEmbedding.values()) {
            made.put(space, new AtomicReferenceArray<>(names.size()));
        }
    }

    /** How much each of these products means what the words say, -1 to 1. */
    double[] likeness(String words, int[] places) {
        String line = Normalizer.normalize(words);
        SentenceEmbedding space = SentenceEmbedding.forLine(line);
        make(space, places);
        float[] wanted = space.of(line);
        double[] likeness = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            likeness[i] = dot(wanted, made.get(space).get(places[i]));
        }
        return likeness;
    }

    private void make(SentenceEmbedding space, int[] places) {
        AtomicReferenceArray<byte[]> known = made.get(space);
        List<Integer> missing = new ArrayList<>();
        for (int place : places) {
            if (known.get(place) == null) {
                missing.add(place);
            }
        }
        List<float[]> vectors = space.of(missing.stream().map(place -> Normalizer.normalize(names.get(place))).toList());
        for (int i = 0; i < missing.size(); i++) {
            known.set(missing.get(i), bytes(vectors.get(i)));
        }
    }

    private static byte[] bytes(float[] vector) {
        byte[] bytes = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            bytes[i] = (byte) Math.round(vector[i] * SCALE);
        }
        return bytes;
    }

    private static double dot(float[] wanted, byte[] meaning) {
        double sum = 0;
        for (int i = 0; i < wanted.length; i++) {
            sum += wanted[i] * meaning[i];
        }
        return sum / SCALE;
    }
}
