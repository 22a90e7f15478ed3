package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.problem.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the shipped packs taught. The build teaches it once ({@link #main}); the product only reads it. Safe for many threads. */
@Component
final class PackModel {

    private static final String RESOURCE = "/models/packs.model";

    private final IntentModel model;

    PackModel() {
        try (InputStream stream = PackModel.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("The build is missing " + RESOURCE + "; run ./mvnw package.");
            }
            model = IntentModel.readFrom(new BufferedInputStream(stream, 1 << 20));
        } catch (IOException e) {
            throw Problem.bug("The model of the packs cannot be read; build again.", e);
        }
    }

    /** What the line may ask among the allowed entries. */
    Ranking rank(String line, Set<String> allowed) {
        Ranking all = model.rank(line);
        if (all.candidates().isEmpty() || allowed.contains(all.candidates().getFirst().intent())) {
            return within(all, allowed, 1);
        }
        double best = all.candidates().getFirst().score();
        double next = all.candidates().stream().filter(each -> allowed.contains(each.intent())).mapToDouble(Candidate::score).max().orElse(0);
        return within(all, allowed, best <= 0 ? 0 : next / best);
    }

    private Ranking within(Ranking all, Set<String> allowed, double share) {
        List<Candidate> candidates = all.candidates().stream().filter(each -> allowed.contains(each.intent())).toList();
        double confidence = all.confidence() * share;
        return new Ranking(candidates, confidence, candidates.isEmpty() || confidence < model.scopeThreshold(), all.stage(), all.micros());
    }

    /** Teaches the packs and writes the model beside them; does nothing where neither packs nor teaching changed. Argument: the classes' folder. */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        index(classes.resolve("packs"));
        Path target = classes.resolve("models/packs.model");
        Path stamp = classes.resolve("models/packs.stamp");
        String now = fingerprint(classes);
        if (Files.exists(target) && Files.exists(stamp) && Files.readString(stamp).equals(now)) {
            return;
        }
        List<Sample> samples = samples(Packs.shipped());
        long began = System.nanoTime();
        Files.createDirectories(target.getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            IntentModel.teach(samples).writeTo(out);
        }
        Files.writeString(stamp, now);
        System.out.printf("taught %d phrasings of the packs in %d s, %d KiB%n", samples.size(), (System.nanoTime() - began) / 1_000_000_000,
                Files.size(target) / 1024);
    }

    /** Each phrasing once; where layers share one, the industry's entry has it. */
    private static List<Sample> samples(Packs packs) {
        var samples = new ArrayList<Sample>();
        for (String pack : packs.names()) {
            for (Entry entry : packs.entries(pack)) {
                entry.phrasings().forEach(phrasing -> samples.add(new Sample(phrasing, entry.id())));
            }
        }
        return samples.stream().distinct().toList();
    }

    private static void index(Path packs) throws IOException {
        try (var files = Files.walk(packs)) {
            List<String> pages = files.filter(file -> file.toString().endsWith(".md"))
                    .map(file -> packs.relativize(file).toString().replace('\\', '/')).sorted().toList();
            Files.writeString(packs.resolve("index.txt"), String.join("\n", pages) + "\n");
        }
    }

    private static String fingerprint(Path classes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("packs", "dev/lingxi/language", "dev/lingxi/understanding", "dev/lingxi/knowledge")) {
                try (var files = Files.walk(classes.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw Problem.bug("This Java has no SHA-256.", e);
        }
    }
}
