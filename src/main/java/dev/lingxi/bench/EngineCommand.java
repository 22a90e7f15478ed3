package dev.lingxi.bench;

import com.sun.management.ThreadMXBean;
import dev.lingxi.answer.Answers;
import dev.lingxi.answer.Question;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.PageView;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./lingxi bench engine}. */
@Command(name = "engine", description = "The engine alone: what one thread needs to answer a line.",
        footer = {"", "No sockets and no log: the questions of the peak, each asked by a member who looks at a product. The last line is one JSON object.", "",
            "Examples:", "  ./lingxi bench engine", "  ./lingxi bench engine --hurried"})
final class EngineCommand implements Callable<Integer> {

    private static final int MEMBERS = 200;
    private static final long LONGEST = 60_000_000;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(names = "--lines", description = "How many are counted; default: ${DEFAULT-VALUE}.", defaultValue = "30000")
    private int lines;

    @Option(names = "--warm-up", description = "How many are asked before; default: ${DEFAULT-VALUE}.", defaultValue = "30000")
    private int warmUp;

    @Option(names = "--hurried", description = "As when very many wait: without the sentence encoder.")
    private boolean hurried;

    @Option(names = "--seed", description = "Which lines; default: ${DEFAULT-VALUE}.", defaultValue = "1")
    private long seed;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        return options.measure(this::measure);
    }

    private int measure(Path data) {
        BenchStore store = options.store(data, MEMBERS);
        try (ConfigurableApplicationContext product = options.product(data)) {
            measure(product.getBean(Answers.class), store);
        }
        return 0;
    }

    private void measure(Answers answers, BenchStore store) {
        var grammar = new Grammar(seed);
        Table.say("warming up with " + warmUp + " lines");
        ask(answers, store, grammar, warmUp);
        Table.say("asking " + lines + " lines");
        var thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = thread.getCurrentThreadAllocatedBytes();
        long began = thread.getCurrentThreadCpuTime();
        Histogram micros = ask(answers, store, grammar, lines);
        double each = (thread.getCurrentThreadCpuTime() - began) / 1e3 / lines;
        double kib = (thread.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / lines;
        Table.row("a line, p50 p90 p99 max", "%d  %d  %d  %d µs", micros.getValueAtPercentile(50), micros.getValueAtPercentile(90), micros.getValueAtPercentile(99), micros.getMaxValue());
        Table.row("processor time for a line, mean", "%.0f µs", each);
        Table.row("allocated for a line", "%.0f KiB", kib);
        Table.json("{\"lines\":%d,\"processor_us\":%.0f,\"p50_us\":%d,\"p99_us\":%d,\"kib\":%.0f}", lines, each, micros.getValueAtPercentile(50), micros.getValueAtPercentile(99), kib);
    }

    private Histogram ask(Answers answers, BenchStore store, Grammar grammar, int count) {
        var micros = new Histogram(LONGEST, 3);
        for (int i = 0; i < count; i++) {
            Question question = question(grammar.next().text(), i % MEMBERS, store.skus().get(i % store.skus().size()));
            long began = System.nanoTime();
            answers.answer(question);
            micros.recordValue(Math.min(LONGEST, (System.nanoTime() - began) / 1_000));
        }
        return micros;
    }

    private Question question(String line, int member, String sku) {
        Consumer consumer = Consumer.identified(BenchStore.ID, new ConsumerId("bench-" + member), "顾客" + member);
        var view = new PageView("product", null, null, sku, null, null, null);
        return new Question(consumer, List.of(Content.text(line)), view, Context.nothing(), false, Instant.now(), hurried);
    }
}
