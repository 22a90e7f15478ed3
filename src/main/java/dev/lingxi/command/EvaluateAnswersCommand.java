package dev.lingxi.command;

import dev.lingxi.problem.Problem;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./lingxi evaluate answers}. */
@Command(name = "answers", description = "Asks each question in a conversation of its own, or rows that follow each other in the one that they name, through the whole road.",
        footer = {"", "A question is a row {\"text\",\"consumer\"?,\"before\":[\"earlier lines\"]?,\"conversation\"?}; an answer a row {\"text\",\"replies\":[as chat --json],\"ms\"}."})
final class EvaluateAnswersCommand implements Callable<Integer> {

    /** @param conversation rows that follow each other with the same name are lines of one conversation */
    record Asked(@Nullable String text, @Nullable String consumer, @Nullable List<String> before, @Nullable String conversation) {

        boolean goesOn(Asked earlier) {
            return conversation != null && conversation.equals(earlier.conversation);
        }
    }

    record Answered(String text, List<Spoken> replies, long ms) {}

    @Mixin
    private DataPlace data = new DataPlace();

    @Option(names = "--store", required = true, paramLabel = "ID", description = "The store that is asked.")
    private String store = "";

    @Option(names = "--questions", required = true, paramLabel = "FILE", description = "The questions, one JSON object a line.")
    private Path questions = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the answers go, one JSON object a line.")
    private Path out = Path.of("");

    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public Integer call() throws IOException {
        List<Asked> asked = read();
        ConfigurableApplicationContext product = data.product().existing().alone();
        try (BufferedWriter writer = Files.newBufferedWriter(out)) {
            int missed = 0;
            LocalTalk talk = null;
            for (int i = 0; i < asked.size(); i++) {
                talk = talk != null && asked.get(i).goesOn(asked.get(i - 1)) ? talk : LocalTalk.with(product, store, asked.get(i).consumer());
                Answered answered = ask(talk, asked.get(i));
                missed += answered.replies().stream().anyMatch(EvaluateAnswersCommand::missed) ? 1 : 0;
                writer.write(json.writeValueAsString(answered));
                writer.newLine();
                progress(i + 1, asked.size());
            }
            System.out.printf("asked %d, answered %d, passed on %d%n", asked.size(), asked.size() - missed, missed);
        } finally {
            product.close();
        }
        return 0;
    }

    private static Answered ask(LocalTalk talk, Asked asked) {
        if (asked.before() != null) {
            asked.before().forEach(talk::say);
        }
        long began = System.nanoTime();
        List<Spoken> replies = talk.say(String.valueOf(asked.text()));
        return new Answered(String.valueOf(asked.text()), replies, (System.nanoTime() - began) / 1_000_000);
    }

    private static boolean missed(Spoken reply) {
        return reply.why() != null && "miss".equals(reply.why().path("source").asString(""));
    }

    private List<Asked> read() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(questions);
        } catch (java.nio.file.NoSuchFileException e) {
            throw Problem.caller("no_file", "There is no file " + questions + ".");
        } catch (MalformedInputException e) {
            throw Problem.caller("bad_encoding", questions + " is not UTF-8.");
        }
        var rows = new ArrayList<Asked>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(lines.get(i), i + 1));
            }
        }
        return rows;
    }

    private Asked row(String line, int number) {
        try {
            Asked asked = json.readValue(line, Asked.class);
            if (asked.text() == null || asked.text().isBlank()) {
                throw Problem.caller("bad_row", questions + ":" + number + ": a row needs a \"text\".");
            }
            return asked;
        } catch (JacksonException e) {
            throw Problem.caller("bad_row", questions + ":" + number + ": " + e.getOriginalMessage());
        }
    }

    private static void progress(int done, int all) {
        if (done % 200 == 0 || done == all) {
            System.err.println("asked " + done + " of " + all);
        }
    }
}
