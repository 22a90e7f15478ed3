package dev.lingxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: who may call whom stands on each module's {@code package-info}. */
class ModularityTests {

    private static final ApplicationModules HOUSE = ApplicationModules.of(Lingxi.class);

    @Test
    void everyModuleCallsOnlyTheModulesThatItNames() {
        HOUSE.verify();
    }

    @Test
    void thePageOfModulesSaysTheSame() throws IOException {
        Map<String, Set<String>> page = page();
        assertThat(page.keySet()).as("modules in docs/where-things-go.md")
                .containsExactlyInAnyOrderElementsOf(HOUSE.stream().map(module -> module.getIdentifier().toString()).toList());
        page.forEach((module, named) -> assertThat(named).as("what %s may call by docs/where-things-go.md", module).isEqualTo(allowed(module)));
    }

    /** What each module may call by its row of the table, without {@code problem}. */
    private static Map<String, Set<String>> page() throws IOException {
        return Files.readAllLines(Path.of("docs/where-things-go.md")).stream().filter(line -> line.matches("\\| \\d \\|.*"))
                .map(line -> line.split("\\|", -1))
                .collect(Collectors.toMap(row -> row[2].replace("`", "").strip(), row -> words(row[5])));
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() || cell.strip().startsWith("nothing") ? Set.of() : Arrays.stream(cell.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    private static Set<String> allowed(String module) {
        try {
            String[] allowed = Class.forName("dev.lingxi." + module + ".package-info").getAnnotation(ApplicationModule.class).allowedDependencies();
            return Arrays.equals(allowed, new String[] {ApplicationModule.OPEN_TOKEN}) ? Set.of("all")
                    : Arrays.stream(allowed).filter(each -> !each.equals("problem")).collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no package-info of " + module, e);
        }
    }

    @Test
    void theRoadOfAMessageIsMadeOfModules() {
        assertThat(HOUSE.stream().map(module -> module.getIdentifier().toString()))
                .contains("channel", "reception", "understanding", "answer", "conversation", "catalog", "trade", "knowledge", "store", "language");
    }
}
