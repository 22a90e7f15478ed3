package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code docs/desk-protocol.md} names every call of the desk and none that there is not; {@link OpenApiIT} holds the list of calls against the code. */
class DeskProtocolTest {

    private static final Pattern NAMED = Pattern.compile("`(GET · PUT|GET|POST|PUT|PATCH|DELETE) ((?:/api/desk|…)[^\\s`?]*)");
    private static final String TALK = "/api/desk/conversations/{}";

    private static Set<String> calls() throws IOException {
        Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(Path.of("docs/openapi.yaml")));
        var calls = new TreeSet<String>();
        ((Map<?, ?>) document.get("paths")).forEach((path, methods) -> {
            if (path.toString().startsWith("/api/desk")) {
                ((Map<?, ?>) methods).keySet().forEach(method -> calls.add(method.toString().toUpperCase() + " " + anyId(path.toString())));
            }
        });
        return calls;
    }

    private static String anyId(String path) {
        return path.replaceAll("\\{[^}]*}", "{}");
    }

    /** A path that begins with … goes on from a conversation, or from the call before it in the same row. */
    private static Set<String> named(Set<String> calls) throws IOException {
        var named = new TreeSet<String>();
        for (String row : Files.readAllLines(Path.of("docs/desk-protocol.md"))) {
            Matcher call = NAMED.matcher(row);
            String before = "";
            while (call.find()) {
                String path = anyId(call.group(2));
                for (String method : call.group(1).split(" · ")) {
                    List<String> meant = path.startsWith("…") ? goesOn(before, path.substring(1)) : List.of(path);
                    named.add(method + " " + meant.stream().filter(each -> calls.contains(method + " " + each)).findFirst().orElse(path));
                }
                before = path.startsWith("…") ? before : path;
            }
        }
        return named;
    }

    private static List<String> goesOn(String before, String rest) {
        return Stream.concat(Stream.of(TALK + rest), Arrays.stream(new String[] {before + rest})).toList();
    }

    @Test
    void theDocumentAndTheCallsAgree() throws IOException {
        Set<String> calls = calls();
        assertThat(named(calls)).isEqualTo(calls);
    }
}
