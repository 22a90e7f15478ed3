package dev.lingxi.understanding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where the taught lines of each tongue lie, by gist or by meaning, in a space in which lines of one intent lie close together
 * ({@link MeaningSpace}). An intent is often several questions in one; a regression draws one border around them all, the nearest line knows
 * which of them is asked.
 */
final class IntentPlaces {

    /** Lines that make a space; more would only make teaching longer. */
    private static final int ENOUGH_FOR_A_SPACE = 4_000;
    private static final int FEW = 20;

    private final int intents;
    private final Function<IntentLine, @Nullable IntentVector> vector;
    private final Map<Integer, Tongue> tongues = new HashMap<>();

    /**
     * How much is looked at for a question.
     *
     * @param lines      at most so many, evenly spread where there are more
     * @param directions at most so many of the space; the first carry the most
     */
    record Look(int lines, int directions) {}

    /** @param places of the lines, length one each */
    private record Tongue(MeaningSpace space, ByteRows places, int[] intentOf) {}

    /**
     * @param vector a line's gist or meaning
     * @param look   what is looked at for a question
     */
    IntentPlaces(IntentLine[] lines, int[] intentOf, int intents, Function<IntentLine, @Nullable IntentVector> vector, Look look) {
        this.intents = intents;
        this.vector = vector;
        int[] ats = Arrays.stream(lines).map(vector).filter(Objects::nonNull).mapToInt(IntentVector::at).distinct().toArray();
        for (int at : ats) {
            int[] own = IntStream.range(0, lines.length).filter(i -> isAt(lines[i], at)).toArray();
            if (own.length >= FEW) {
                tongues.put(at, learn(lines, intentOf, own, look));
            }
        }
    }

    private boolean isAt(IntentLine line, int at) {
        IntentVector own = vector.apply(line);
        return own != null && own.at() == at;
    }

    private Tongue learn(IntentLine[] lines, int[] intentOf, int[] own, Look look) {
        int[] some = some(own, ENOUGH_FOR_A_SPACE);
        MeaningSpace space = MeaningSpace.of(vectors(lines, some), numbers(intentOf, some), intents).narrowed(look.directions);
        int[] known = some(own, look.lines);
        float[][] places = vectors(lines, known);
        for (int i = 0; i < places.length; i++) {
            places[i] = space.place(places[i]);
        }
        return new Tongue(space, ByteRows.of(Rows.of(places)), numbers(intentOf, known));
    }

    /** For each intent how near its nearest line lies: cosines, 0 where nothing of the line's tongue was taught. */
    float[] near(IntentLine line) {
        float[] near = new float[intents];
        IntentVector asked = vector.apply(line);
        Tongue tongue = asked == null ? null : tongues.get(asked.at());
        if (tongue != null) {
            float[] alike = tongue.places.times(tongue.space.place(asked.values()));
            for (int i = 0; i < alike.length; i++) {
                int intent = tongue.intentOf[i];
                near[intent] = Math.max(near[intent], alike[i]);
            }
        }
        return near;
    }

    private float[][] vectors(IntentLine[] lines, int[] which) {
        return Arrays.stream(which).mapToObj(i -> Objects.requireNonNull(vector.apply(lines[i])).values()).toArray(float[][]::new);
    }

    private static int[] numbers(int[] intentOf, int[] which) {
        return Arrays.stream(which).map(i -> intentOf[i]).toArray();
    }

    private static int[] some(int[] lines, int most) {
        return Evenly.of(lines.length, most).map(i -> lines[i]).toArray();
    }
}
