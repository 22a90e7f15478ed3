package dev.lingxi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every package says what it is, and keeps null outside. */
class PackagesTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path ROOT = SOURCES.resolve("dev/lingxi");
    private static final int SHORTEST_ESSAY = 400;

    @Test
    void everyPackageKeepsNullOutside() {
        assertThat(packages().filter(each -> !each.equals(ROOT)).filter(without("@NullMarked"))).isEmpty();
    }

    @Test
    void everyModuleNamesWhatItMayCall() {
        assertThat(modules().filter(without("@ApplicationModule("))).isEmpty();
    }

    @Test
    void everyModuleBeginsWithItsNameInBothTongues() {
        assertThat(modules().filter(each -> !info(each).matches("(?s)/\\*\\*\\s+\\* [A-Z][a-z]+( [a-z]+)* \\p{IsHan}+: .*"))).isEmpty();
    }

    @Test
    void everyModuleIsDescribedByAnEssay() {
        assertThat(modules().filter(each -> essay(each).length() < SHORTEST_ESSAY)).isEmpty();
    }

    @Test
    void noModuleIsADrawerForOddments() {
        assertThat(modules().map(each -> each.getFileName().toString())).doesNotContain("common", "util", "utils", "core", "helper", "misc");
    }

    private static String essay(Path module) {
        String info = info(module);
        return info.substring(0, Math.max(0, info.indexOf("*/"))).replaceAll("(?m)^\\s*\\*", "").replaceAll("\\s+", " ");
    }

    private static Predicate<Path> without(String words) {
        return folder -> !info(folder).contains(words);
    }

    private static String info(Path folder) {
        Path file = folder.resolve("package-info.java");
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> modules() {
        return packages().filter(each -> ROOT.equals(each.getParent()));
    }

    private static Stream<Path> packages() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return List.copyOf(files.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).distinct().sorted().toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
