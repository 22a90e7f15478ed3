package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How sure one may be that a line asks for an entry of the store's own and not for what the packs know. A store's few entries leave wide
 * margins, so that a line about something else comes near one of them by chance; the packs are the background against which it must stand out.
 *
 * @param gist    where both layers were asked by the gist
 * @param meaning where both were asked by the encoder
 */
record OwnTrust(IntentConfidence gist, IntentConfidence meaning) {

    static final int SIGNALS = 6;
    /** A margin that says no more by being wider. */
    private static final double WIDE = 0.4;

    static OwnTrust unknown() {
        return new OwnTrust(IntentConfidence.unknown(SIGNALS), IntentConfidence.unknown(SIGNALS));
    }

    /** How sure, 0 to 1. A line that one layer knows by heart is that layer's, the store's before the packs'. */
    double of(Ranking own, Ranking general) {
        if (own.candidates().isEmpty() || isKnown(general) && general.stage().compareTo(own.stage()) < 0) {
            return 0;
        }
        if (isKnown(own)) {
            return own.confidence();
        }
        return (own.stage() == Stage.MEANING ? meaning : gist).of(signals(scores(own), scores(general)));
    }

    /** What speaks for the first of the own entries. @param own, general the scores of the likeliest entries of either layer, best first */
    static double[] signals(float[] own, float[] general) {
        double second = own.length > 1 ? Math.min(WIDE, own[0] - own[1]) : WIDE;
        double ahead = general.length > 0 ? Math.clamp(own[0] - general[0], -WIDE, WIDE) : WIDE;
        return new double[] {1, own[0], (double) own[0] * own[0], second, ahead, Math.abs(ahead) * ahead};
    }

    private static boolean isKnown(Ranking ranking) {
        return ranking.stage().isTaught();
    }

    private static float[] scores(Ranking ranking) {
        float[] scores = new float[Math.min(2, ranking.candidates().size())];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) ranking.candidates().get(i).score();
        }
        return scores;
    }

    void writeTo(DataOutputStream out) throws IOException {
        gist.writeTo(out);
        meaning.writeTo(out);
    }

    static OwnTrust readFrom(DataInputStream in) throws IOException {
        return new OwnTrust(IntentConfidence.readFrom(in), IntentConfidence.readFrom(in));
    }
}
