package dev.lingxi.understanding;

import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import dev.lingxi.language.SentenceEmbedding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line made ready to be learned from or asked.
 *
 * @param gist    the quick guess at its meaning
 * @param meaning the encoder's vector, where it was asked for
 */
record IntentPrepared(String normal, String bare, String sound, Features features, IntentVector gist, @Nullable IntentVector meaning) {

    /** All but the meaning: microseconds. */
    static IntentPrepared of(String normal) {
        return of(normal, null);
    }

    /** Normal lines with their meanings: milliseconds each. */
    static List<IntentPrepared> of(List<String> lines) {
        IntentVector[] meanings = new IntentVector[lines.size()];
        for (SentenceEmbedding tongue : SentenceEmbedding.values()) {
            encode(tongue, lines, meanings);
        }
        List<IntentPrepared> prepared = new ArrayList<>(meanings.length);
        for (int i = 0; i < meanings.length; i++) {
            prepared.add(of(lines.get(i), meanings[i]));
        }
        return prepared;
    }

    /** The meaning, asked of the encoder where it is not known: milliseconds. */
    IntentVector meant() {
        SentenceEmbedding tongue = SentenceEmbedding.forLine(normal);
        return meaning == null ? IntentVector.of(tongue, tongue.of(normal)) : meaning;
    }

    private static IntentPrepared of(String normal, @Nullable IntentVector meaning) {
        String bare = Normalizer.bare(normal);
        Features features = Features.of(normal);
        Gist tongue = Gist.forLine(normal);
        return new IntentPrepared(normal, bare, Pinyin.key(bare), features, IntentVector.of(tongue, tongue.of(features)), meaning);
    }

    private static void encode(SentenceEmbedding tongue, List<String> lines, IntentVector[] meanings) {
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < meanings.length; i++) {
            if (SentenceEmbedding.forLine(lines.get(i)) == tongue) {
                own.add(i);
            }
        }
        List<float[]> encoded = own.isEmpty() ? List.of() : tongue.of(own.stream().map(lines::get).toList());
        for (int i = 0; i < encoded.size(); i++) {
            meanings[own.get(i)] = IntentVector.of(tongue, encoded.get(i));
        }
    }
}
