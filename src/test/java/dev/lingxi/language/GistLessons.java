package dev.lingxi.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a {@link Gist} learns from: the phrasings of the packs and lines spliced from them and, because the packs speak little English,
 * the encoder's own English words in everyday turns of phrase. The encoder marks anything, so the lines need not make sense.
 */
final class GistLessons {

    private static final int CHINESE_SPLICES = 2;
    private static final int ENGLISH_LINES = 60_000;
    private static final int LONGEST_CHINESE = 30;
    private static final int LONGEST_ENGLISH = 70;
    /** The rarer a word the seldomer it is drawn: its rank to a power, as by Zipf but milder. */
    private static final double FLATNESS = 0.35;
    private static final int COMMON = 300;

    /** {@code #} is where a word goes. */
    private static final List<String> TURNS = Stream.of("""
            #; # #; # # #; # please; i want #; i want to #; i want a #; i need # for my #; how do i #; how do i # my #;
            how do i get a #; what is #; what is the # of #; what is my #; what's the #; can you # the #; could you # my #
            please; can i # with #; my # is #; my # # is not #; the # is # and #; where is the #; where can i find #;
            where do i #; is there a # near #; is it # in #; is my # #; are there # today; do i have #; do i need a # for
            #; do you have #; when is #; when will my # #; how many # are in #; how much is #; how much # do i #; how long
            does # #; how # is my #; why is my # #; who is the #; which # is #; tell me about #; tell me the #; show me my
            #; show me # from #; give me #; give me the # for #; find #; find me a # for #; set # to #; set a # for #;
            turn on the #; turn # the #; turn off #; put # on my #; add # to the #; remove # from #; cancel my #; change
            my # to #; book a # for #; order # and #; buy # #; send # to #; call #; play #; play # by #; make a #; read my
            #; check the #; check my # #; start #; stop the #; open #; i lost my #; i forgot #; i don't #; i can't #; i
            have a #; i am #; i would like to # a #; i'd like #; please # my #; please # #; let me #; let's #; remind me
            to #; what does # mean; what are # #; what # should i #; will it # in #; does # #; did my #; has the # #;
            should i #; help me # #; we need #; you are #; # and #; # for # people; # at #; # in the #; # to #; # my #; #
            the # for #; not #; no more #; any #; the last #; next #; new #
            """.split(";")).map(String::strip).toList();

    private final List<String> phrasings;
    private final SplittableRandom chance = new SplittableRandom(5);

    private GistLessons(List<String> phrasings) {
        this.phrasings = phrasings;
    }

    /** Normal lines, each once. */
    static List<String> of(Path packs, Gist tongue) throws IOException {
        GistLessons lessons = new GistLessons(phrasings(packs, tongue));
        return tongue == Gist.CHINESE ? lessons.chinese() : lessons.english(words());
    }

    private List<String> chinese() {
        Set<String> lines = new LinkedHashSet<>(phrasings);
        for (int time = 0; time < CHINESE_SPLICES; time++) {
            phrasings.forEach(phrasing -> lines.add(spliced(phrasing, phrasings.get(chance.nextInt(phrasings.size())))));
        }
        return lines.stream().filter(line -> line.length() > 1 && line.length() < LONGEST_CHINESE).toList();
    }

    private String spliced(String line, String other) {
        int kind = chance.nextInt(10);
        if (kind < 5) {
            return line.substring(0, 1 + chance.nextInt(line.length())) + other.substring(chance.nextInt(other.length()));
        }
        int gone = chance.nextInt(line.length());
        return kind < 8 ? line.substring(0, gone) + line.substring(gone + 1) : line + other;
    }

    private List<String> english(List<String> words) {
        Set<String> lines = new LinkedHashSet<>(phrasings);
        lines.addAll(words);
        while (lines.size() < ENGLISH_LINES) {
            int kind = chance.nextInt(10);
            lines.add(Normalizer.normalize(kind < 2 ? splicedWords() : kind < 3 ? strayed(words) : turned(words)));
        }
        return lines.stream().filter(line -> line.length() < LONGEST_ENGLISH).toList();
    }

    private String splicedWords() {
        List<String> first = phrasing();
        List<String> second = phrasing();
        int end = 1 + chance.nextInt(first.size());
        int from = chance.nextInt(second.size());
        return Stream.concat(first.subList(0, end).stream(), second.subList(from, second.size()).stream()).collect(Collectors.joining(" "));
    }

    private String strayed(List<String> words) {
        List<String> line = phrasing();
        int place = chance.nextInt(line.size());
        return String.join(" ", line.subList(0, place)) + ' ' + word(words) + ' ' + String.join(" ", line.subList(place + 1, line.size()));
    }

    private List<String> phrasing() {
        return List.of(phrasings.get(chance.nextInt(phrasings.size())).split(" "));
    }

    private String turned(List<String> words) {
        StringBuilder line = new StringBuilder();
        TURNS.get(chance.nextInt(TURNS.size())).chars().forEach(c -> line.append(c == '#' ? word(words) : String.valueOf((char) c)));
        return line.toString();
    }

    private String word(List<String> words) {
        double low = Math.pow(COMMON, FLATNESS);
        double high = Math.pow(words.size() + COMMON, FLATNESS);
        double rank = Math.pow(low + chance.nextDouble() * (high - low), 1 / FLATNESS) - COMMON;
        return words.get((int) Math.min(words.size() - 1, rank));
    }

    private static List<String> phrasings(Path packs, Gist tongue) throws IOException {
        Set<String> phrasings = new LinkedHashSet<>();
        try (Stream<Path> files = Files.walk(packs)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
                Files.readAllLines(file).stream().filter(line -> line.startsWith("- ")).map(line -> Normalizer.normalize(line.substring(2)))
                    .filter(line -> Gist.forLine(line) == tongue && line.chars().anyMatch(Character::isLetter)).forEach(phrasings::add);
            }
        }
        return List.copyOf(phrasings);
    }

    /** The whole words that the English encoder knows, the commonest first. */
    private static List<String> words() {
        try (InputStream in = GistLessons.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
            JsonNode pieces = JsonMapper.shared().readTree(Objects.requireNonNull(in).readAllBytes()).at("/model/vocab");
            return pieces.properties().stream().filter(piece -> piece.getKey().matches("[a-z]{2,}"))
                .sorted(Comparator.comparingInt(piece -> piece.getValue().asInt())).map(Map.Entry::getKey).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
