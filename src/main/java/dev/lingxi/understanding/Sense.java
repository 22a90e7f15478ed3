package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One way of telling what a line comes near to: by its gist, or by the encoder of one tongue.
 *
 * @param space  made from the vectors of the packs' phrasings
 * @param places of the phrasings that are asked, in that space
 */
record Sense(MeaningSpace space, PhrasingPlaces places) {

    Place place(float[] vector) {
        return Place.of(space.place(vector));
    }

    /** The same way for other phrasings. @param vectors what each line's vector is; null where it lies in another space */
    Sense of(PhrasingIndex phrasings, List<String> lines, Function<String, float @Nullable []> vectors) {
        float[][] places = new float[lines.size()][];
        for (int i = 0; i < places.length; i++) {
            float[] vector = vectors.apply(lines.get(i));
            places[i] = vector == null ? null : space.place(vector);
        }
        return new Sense(space, PhrasingPlaces.of(places, phrasings.entryOf(), phrasings.entries().size()));
    }

    void writeTo(DataOutputStream out) throws IOException {
        space.writeTo(out);
        places.writeTo(out);
    }

    static Sense readFrom(DataInputStream in) throws IOException {
        return new Sense(MeaningSpace.readFrom(in), PhrasingPlaces.readFrom(in));
    }
}
