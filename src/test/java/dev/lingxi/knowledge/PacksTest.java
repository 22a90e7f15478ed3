package dev.lingxi.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.language.Normalizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/pack-format.md} asks of every pack that ships. */
class PacksTest {

    private static final Packs PACKS = Packs.shipped();
    private static final List<Entry> ALL = PACKS.names().stream().flatMap(pack -> PACKS.entries(pack).stream()).toList();
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");
    private static final String FORMAT = read(Path.of("docs/pack-format.md"));

    @Test
    void thePacksAreAsLargeAsTheyShouldBe() {
        assertThat(PACKS.entries("general").stream().map(Entry::scenario).distinct()).hasSize(23);
        assertThat(ALL.stream().map(Entry::intent).distinct().count()).as("intents").isGreaterThanOrEqualTo(350);
        assertThat(ALL.size()).as("sub-intents").isGreaterThanOrEqualTo(3_000);
        assertThat(PACKS.entries("general").stream().filter(each -> each.phrasings().size() >= 10).count()).as("general questions asked in ten ways").isGreaterThanOrEqualTo(150);
    }

    @Test
    void everyScenarioOfAnIndustryIsOneOfTheTwentyThree() {
        Set<String> general = PACKS.entries("general").stream().map(Entry::scenario).collect(Collectors.toSet());

        assertThat(wrong(entry -> !general.contains(entry.scenario()))).isEmpty();
    }

    @Test
    void idsAreUniqueAndBeginWithTheirIntentsId() {
        assertThat(ALL).extracting(Entry::id).doesNotHaveDuplicates();
        assertThat(wrong(entry -> !entry.id().matches("[a-z0-9_]+(\\.[a-z0-9_]+){2,}") || !entry.id().startsWith(entry.intent() + "."))).isEmpty();
        assertThat(wrong(entry -> !entry.intent().startsWith(entry.scenario() + ".") || entry.name().isBlank())).isEmpty();
    }

    @Test
    void everyIntentIsTaughtEnough() {
        Map<String, Integer> phrasings = ALL.stream().collect(Collectors.groupingBy(each -> each.pack() + " " + each.intent(), Collectors.summingInt(each -> each.phrasings().size())));

        assertThat(phrasings).allSatisfy((intent, count) -> assertThat(count).as(intent).isGreaterThanOrEqualTo(12));
    }

    @Test
    void everySubIntentIsTaughtAndTestedEnough() {
        assertThat(wrong(entry -> entry.phrasings().size() < 5 || entry.tests().size() < 2)).isEmpty();
        assertThat(wrong(entry -> entry.phrasings().stream().anyMatch(phrasing -> bare(phrasing).isEmpty()))).isEmpty();
    }

    @Test
    void noPhrasingStandsTwiceInALayer() {
        assertThat(PACKS.names().stream().flatMap(pack -> twice(PACKS.entries(pack), Entry::phrasings))).isEmpty();
    }

    @Test
    void noTestLineStandsTwiceInALayer() {
        assertThat(PACKS.names().stream().flatMap(pack -> twice(PACKS.entries(pack), Entry::tests))).isEmpty();
    }

    @Test
    void noTestLineIsTaught() {
        Map<String, String> taught = new HashMap<>();
        ALL.forEach(entry -> entry.phrasings().forEach(phrasing -> taught.put(bare(phrasing), entry.id())));

        assertThat(ALL.stream().flatMap(entry -> entry.tests().stream().filter(test -> taught.containsKey(bare(test)))
                .map(test -> entry.id() + ": '" + test + "' is taught by " + taught.get(bare(test))))).isEmpty();
    }

    @Test
    void everyAnswerHasAScript() {
        assertThat(wrong(entry -> entry.script().isBlank())).isEmpty();
    }

    @Test
    void everyAnswerHasAnEnglishScriptAsWell() {
        assertThat(wrong(entry -> entry.scriptEn() == null || entry.scriptEn().isBlank())).isEmpty();
    }

    @Test
    void everyVariableIsOneOfTheList() {
        Set<String> known = variables(FORMAT.substring(FORMAT.indexOf("## Variables"), FORMAT.indexOf("## What the build checks")));

        assertThat(known).hasSizeGreaterThan(40);
        assertThat(wrong(entry -> !known.containsAll(variables(entry.script() + entry.scriptEn())))).isEmpty();
    }

    @Test
    void everyActionIsOneOfTheList() {
        String row = FORMAT.lines().filter(line -> line.startsWith("| 动作=")).findFirst().orElseThrow();
        Set<String> known = Set.of(row.substring(row.indexOf(": ") + 2, row.lastIndexOf('|')).strip().split("\\s+"));

        assertThat(wrong(entry -> !known.containsAll(actions(entry)))).isEmpty();
    }

    @Test
    void everyNeedOfTheListIsKnownAndTheOtherWayRound() {
        String list = FORMAT.substring(FORMAT.indexOf("## What an answer may need"), FORMAT.indexOf("Where `需` names"));

        assertThat(Need.Kind.values()).allSatisfy(kind -> assertThat(list).contains(kind.word()));
    }

    @Test
    void anAttributeIsNamed() {
        assertThat(wrong(entry -> entry.needs().stream().anyMatch(need -> need.kind() == Need.Kind.ATTRIBUTE
                && (need.names().isEmpty() || need.names().stream().anyMatch(String::isBlank))))).isEmpty();
    }

    @Test
    void everyChipIsAQuestionThatThePackAnswers() {
        Set<String> general = asked(PACKS.entries("general"));
        var dead = new ArrayList<String>();
        for (String pack : PACKS.names()) {
            Set<String> known = new HashSet<>(general);
            known.addAll(asked(PACKS.entries(pack)));
            PACKS.entries(pack).forEach(entry -> entry.next().stream().filter(chip -> !known.contains(bare(chip))).forEach(chip -> dead.add(entry.id() + ": " + chip)));
        }

        assertThat(dead).isEmpty();
        assertThat(wrong(entry -> entry.next().size() > 3)).isEmpty();
    }

    @Test
    void everyPageOfTheFolderIsShipped() {
        try (Stream<Path> pages = Files.walk(Path.of("packs"))) {
            long intents = pages.filter(page -> page.toString().endsWith(".md")).flatMap(page -> read(page).lines())
                    .filter(line -> line.startsWith("### ")).count();
            assertThat(ALL).hasSize((int) intents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ids of the entries with which something is wrong. */
    private static List<String> wrong(Predicate<Entry> fault) {
        return ALL.stream().filter(fault).map(Entry::id).toList();
    }

    private static Set<String> asked(List<Entry> entries) {
        return entries.stream().flatMap(entry -> Stream.concat(Stream.of(entry.name()), entry.phrasings().stream())).map(PacksTest::bare).collect(Collectors.toSet());
    }

    private static Stream<String> twice(List<Entry> entries, Function<Entry, List<String>> lines) {
        Map<String, String> seen = new HashMap<>();
        return entries.stream().flatMap(entry -> lines.apply(entry).stream()
                .flatMap(line -> Optional.ofNullable(seen.put(bare(line), entry.id())).map(other -> "'" + line + "' in " + entry.id() + " and " + other).stream()));
    }

    private static List<String> actions(Entry entry) {
        return entry.needs().stream().filter(need -> need.kind() == Need.Kind.ACTION).flatMap(need -> need.names().stream()).toList();
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text).results().map((MatchResult found) -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bare(String line) {
        return Normalizer.bare(Normalizer.normalize(line));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
