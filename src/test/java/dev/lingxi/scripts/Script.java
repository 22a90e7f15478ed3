package dev.lingxi.scripts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * One conversation as it should go.
 *
 * @param file     where it is written
 * @param consumer whose it is; null for a visitor
 * @param page     what they look at: page, url, title, sku, order
 * @param english  whether their client speaks English
 */
record Script(String file, String name, @Nullable String consumer, Map<String, String> page, boolean english, List<Turn> talk) {

    /**
     * What the consumer says, and what comes back.
     *
     * @param lines  said at once, one after the other
     * @param bot    what the replies must say: each a regular expression that is found in them
     * @param never  what they must not say
     * @param why    where the answer must come from; null for anywhere
     * @param card   a SKU, an order or the name of a form that must be shown; null for none asked for
     * @param chips  whether something to choose from is offered; null for either
     * @param known  why it is known that this does not hold yet; null where it must
     */
    record Turn(List<String> lines, List<String> bot, List<String> never, @Nullable String why, @Nullable String card, @Nullable Boolean chips,
                @Nullable String known) {}

    private static final List<String> WORDS_OF_A_TURN = List.of("consumer", "bot", "never", "why", "card", "chips", "known");
    private static final List<String> WORDS = List.of("name", "consumer", "page", "language", "talk");

    /** All conversations of a folder, file by file. */
    static List<Script> in(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().flatMap(Script::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Script> of(Path file) {
        try {
            var documents = new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(Files.readString(file));
            return StreamSupport.stream(documents.spliterator(), false).map(each -> of(file.getFileName().toString(), map(each)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Script of(String file, Map<?, ?> written) {
        check(file, written, WORDS);
        var talk = new ArrayList<Turn>();
        ((List<?>) written.get("talk")).forEach(each -> talk.add(turn(file, map(each))));
        var page = new java.util.TreeMap<String, String>();
        map(written.get("page") == null ? Map.of() : written.get("page")).forEach((key, value) -> page.put(String.valueOf(key), String.valueOf(value)));
        return new Script(file, String.valueOf(written.get("name")), text(written.get("consumer")), page, "en".equals(written.get("language")), talk);
    }

    private static Turn turn(String file, Map<?, ?> written) {
        check(file, written, WORDS_OF_A_TURN);
        return new Turn(texts(written.get("consumer")), texts(written.get("bot")), texts(written.get("never")), text(written.get("why")), text(written.get("card")),
                (Boolean) written.get("chips"), text(written.get("known")));
    }

    /** A word that nobody reads would be an expectation that nobody holds. */
    private static void check(String file, Map<?, ?> written, List<String> words) {
        written.keySet().stream().filter(key -> !words.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(file + ": nobody knows '" + key + "'; words are " + words);
        });
    }

    private static Map<?, ?> map(Object written) {
        return (Map<?, ?>) written;
    }

    private static @Nullable String text(@Nullable Object written) {
        return written == null ? null : written.toString();
    }

    private static List<String> texts(@Nullable Object written) {
        return written == null ? List.of() : written instanceof List<?> many ? many.stream().map(String::valueOf).toList() : List.of(written.toString());
    }
}
