package dev.lingxi.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lingxi chat}. */
@Command(name = "chat", description = "A conversation at the terminal: a line in is a consumer's message.",
        footer = {"", "A line that begins with / is a command: /wait SECONDS, /quit.", "", "Examples:", "  ./lingxi chat --store lingxi",
            "  echo '我的包裹到哪了' | ./lingxi chat --store lingxi --consumer lihua --json", "  ./lingxi chat --store lingxi --url http://localhost:8080"})
final class ChatCommand implements Callable<Integer> {

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store to talk to.")
    private String store = "";

    @Option(names = "--consumer", paramLabel = "ID", description = "Speak as this identified consumer; default: a visitor.")
    private @Nullable String consumer;

    @Option(names = "--json", description = "Each reply is one JSON object on one line.")
    private boolean json;

    @Option(names = "--url", paramLabel = "URL", description = "Talk to a server that runs; default: the data folder.")
    private @Nullable String url;

    private final JsonMapper mapper = JsonMapper.builder().build();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private int turn;

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Talk talk = url == null ? LocalTalk.open(data.product(), store, consumer) : RemoteTalk.open(url, store, consumer)) {
            var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("/quit")) {
                    break;
                } else if (line.startsWith("/wait")) {
                    print(talk.heardWithin(seconds(line)));
                } else if (!line.isBlank()) {
                    say(talk, line);
                }
            }
        }
        return 0;
    }

    private static Duration seconds(String line) {
        String number = line.substring("/wait".length()).strip();
        try {
            return Duration.ofMillis((long) (Double.parseDouble(number.isEmpty() ? "1" : number) * 1_000));
        } catch (NumberFormatException e) {
            throw dev.lingxi.problem.Problem.caller("bad_wait", "/wait takes a number of seconds; got '" + number + "'.");
        }
    }

    private void say(Talk talk, String line) throws InterruptedException {
        long began = System.nanoTime();
        List<Spoken> replies = talk.say(line);
        print(replies);
        if (json) {
            out.println("{\"turn\":" + ++turn + ",\"ms\":" + (System.nanoTime() - began) / 1_000_000 + "}");
        }
    }

    private void print(List<Spoken> replies) {
        replies.forEach(reply -> out.println(json ? mapper.writeValueAsString(reply) : reply.text()));
    }
}
