package dev.lingxi.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlaceRunTest {

    private final Random random = new Random(11);

    @Test
    void placesInSmallNumbersAreAsNearAsTheirVectors() {
        float[] one = Vectors.any(random, 128);
        float[] two = Vectors.any(random, 128);
        var asked = PlaceRun.Asked.of(Place.of(one));
        PlaceRun run = run(one, two);
        assertThat(run.near(asked, 0)).isCloseTo(1, Offset.offset(0.01f));
        assertThat(run.near(asked, 1)).isCloseTo(Vectors.product(one, two), Offset.offset(0.01f));
    }

    @Test
    void theProductOfTwoPairsIsExact() {
        for (int numbers : new int[] {2, 64, 128, 130}) {
            Place[] places = Stream.generate(() -> anywhere(numbers)).limit(200).toArray(Place[]::new);
            PlaceRun run = PlaceRun.of(places);
            for (int i = 0; i < places.length; i++) {
                Place asked = places[random.nextInt(places.length)];
                assertThat(run.near(PlaceRun.Asked.of(asked), i)).isEqualTo((float) product(places[i].numbers(), asked.numbers()));
            }
        }
    }

    @Test
    void theLargestSumsStayWithinTheirBits() {
        byte[] most = new byte[130];
        byte[] least = new byte[130];
        Arrays.fill(most, (byte) 127);
        Arrays.fill(least, (byte) -127);
        PlaceRun run = PlaceRun.of(new Place[] {new Place(most, 1), new Place(least, 1)});
        var asked = PlaceRun.Asked.of(new Place(least, 1));
        assertThat(run.near(asked, 0)).isEqualTo(-130 * 127 * 127);
        assertThat(run.near(asked, 1)).isEqualTo(130 * 127 * 127);
    }

    @Test
    void whatLiesElsewhereIsNearToNothing() {
        PlaceRun run = PlaceRun.of(new Place[] {null, Place.of(Vectors.any(random, 8)), null});
        assertThat(run.near(PlaceRun.Asked.of(Place.of(Vectors.any(random, 8))), 2)).isEqualTo(-1);
        assertThat(run.place(0)).isNull();
    }

    @Test
    void aRunIsReadAsItWasWritten() throws IOException {
        Place[] places = {anywhere(6), null, anywhere(6)};
        var bytes = new ByteArrayOutputStream();
        PlaceRun.of(places).writeTo(new DataOutputStream(bytes));
        PlaceRun read = PlaceRun.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.place(0).numbers()).isEqualTo(places[0].numbers());
        assertThat(read.place(1)).isNull();
        assertThat(read.place(2).numbers()).isEqualTo(places[2].numbers());
    }

    @Test
    void anOddCountOfNumbersIsRefused() {
        assertThatThrownBy(() -> PlaceRun.of(new Place[] {anywhere(3)})).isInstanceOf(IllegalArgumentException.class);
    }

    private static PlaceRun run(float[]... vectors) {
        return PlaceRun.of(Arrays.stream(vectors).map(Place::of).toArray(Place[]::new));
    }

    private Place anywhere(int numbers) {
        byte[] place = new byte[numbers];
        for (int k = 0; k < numbers; k++) {
            place[k] = (byte) random.nextInt(-127, 128);
        }
        return new Place(place, 1);
    }

    private static int product(byte[] one, byte[] two) {
        int product = 0;
        for (int k = 0; k < one.length; k++) {
            product += one[k] * two[k];
        }
        return product;
    }
}
