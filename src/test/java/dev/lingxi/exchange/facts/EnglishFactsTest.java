package dev.lingxi.exchange.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.catalog.Specification;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishFactsTest {

    private final Facts facts = Facts.english();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A cosy cardigan. 70% Wool, 30% Nylon. Made in Portugal. | Material     | 70% Wool, 30% Nylon.
            A cosy cardigan. 70% Wool, 30% Nylon. Made in Portugal. | Made in      | Portugal
            Made in the U.S.A. Dry clean only.                      | Made in      | U.S.A
            Made in the U.S.A. Dry clean only.                      | Care         | Dry clean only.
            Color Moss Green. One size.                             | Color        | Moss Green
            This tray is made of heat-treated steel and lasts.      | Material     | heat-treated steel
            Weight: 320 g. Fits most bars.                          | Weight       | 320 g
            Dimensions: 12.5" x 11" x 3.5".                         | Dimensions   | 12.5"×11"×3.5 "
            Comes with a two year warranty.                         | Warranty     | Comes with a two year warranty.
            Anna is wearing a size Small.                           | Model wears  | Anna is wearing a size Small.
            """)
    void aFactIsRead(String body, String key, String reading) {
        assertThat(fact(body, key).map(Specification::reading)).contains(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tom is 6'2", Chest 38", Inseam 34".              | Inseam
            Slip it into your pocket and go.                 | Pockets
            The rack carries a weight of 20 kg capacity.     | Weight
            Also available in Black.                         | Color
            """)
    void theModelsOwnMeasuresAndFiguresOfSpeechAreNoFacts(String body, String key) {
        assertThat(fact(body, key)).isEmpty();
    }

    private Optional<Specification> fact(String body, String key) {
        return facts.of("", Passages.ofEnglish(body)).stream().filter(fact -> fact.key().equals(key)).findFirst();
    }
}
