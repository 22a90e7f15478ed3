package dev.lingxi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: who may call whom stands on each module's {@code package-info}. */
class ModularityTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(Lingxi.class);

    @Test
    void everyModuleCallsOnlyTheModulesThatItNames() {
        HOUSE.verify();
    }

    @Test
    void theRoadOfAMessageIsMadeOfModules() {
        assertThat(HOUSE.stream().map(module -> module.getIdentifier().toString()))
                .contains("channel", "reception", "understanding", "answer", "conversation", "catalog", "trade", "knowledge", "store", "language");
    }
}
