package dev.lingxi.understanding;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Packs;
import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.understanding.PhrasingIndex.Line;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Teaches the shipped packs, once a build. The phrasings are taught; half of the test lines (every other one), each asked once more without
 * its entry and once without its whole intent, and the foreign lines say how far the result can be trusted; the other half is kept for {@link #main}'s own report and for the product's evaluation.
 */
final class PackTeacher {

    private static final float OUTPOST = 1f;
    private static final float WORDS = 0.8f;
    /** How many of a thousand test lines may be less right because the gist was sure enough to spare the encoder. */
    private static final double GIVEN_UP = 6;
    /** In percent. Test lines are written with care: on what people really type the encoder tells more than on them. */
    private static final int LEAST_GATE = 60;
    /** The entry of a line that belongs to none. */
    private static final String NOBODYS = "";

    private final List<Sample> samples;
    private final List<Sample> tests;
    private final List<String> foreign;

    /**
     * A test line, read once for all trials.
     *
     * @param vector what the encoder says of it
     * @param number of the right entry; -1 for a line that belongs to none
     */
    private record Asked(Line line, float[] vector, String entry, int number) {}

    /**
     * @param akin    whether at least the intent is right
     * @param inScope whether the right entry was among those to choose from
     */
    private record Trial(double[] signals, boolean right, boolean akin, boolean inScope) {}

    /** The same line, by what the gist says and by what the encoder says. */
    private record Tried(Trial byGist, Trial byMeaning) {}

    private final PackVectors vectors;

    private PackTeacher(Packs packs, List<String> foreign, PackVectors vectors) {
        this.vectors = vectors;
        Map<String, List<Sample>> taught = new LinkedHashMap<>();
        Map<String, List<Sample>> kept = new LinkedHashMap<>();
        for (String pack : packs.names()) {
            for (Entry entry : packs.entries(pack)) {
                entry.phrasings().forEach(line -> taught.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(new Sample(line, entry.id())));
                entry.tests().forEach(line -> kept.computeIfAbsent(entry.id(), id -> new ArrayList<>()).add(new Sample(line, entry.id())));
            }
        }
        this.samples = taught.values().stream().flatMap(List::stream).toList();
        this.tests = kept.values().stream().flatMap(List::stream).toList();
        this.foreign = foreign;
    }

    private PackModel teach() {
        PhrasingIndex index = PhrasingIndex.of(samples);
        List<String> lines = samples.stream().map(sample -> Normalizer.normalize(sample.text())).toList();
        Sense[] tongues = new Sense[SentenceEmbedding.values().length];
        for (SentenceEmbedding tongue : SentenceEmbedding.values()) {
            tongues[tongue.ordinal()] = sense(index, lines, line -> SentenceEmbedding.forLine(line) == tongue, own -> vectors.of(tongue, own));
        }
        Sense[] gists = new Sense[Gist.values().length];
        for (Gist gist : Gist.values()) {
            gists[gist.ordinal()] = sense(index, lines, line -> Gist.forLine(line) == gist, own -> own.stream().map(line -> gist.of(Features.of(line))).toArray(float[][]::new));
        }
        PackModel draft = new PackModel(index, gists, tongues, new PackModel.Weights(OUTPOST, WORDS, PackModel.Trust.unknown(), PackModel.Trust.unknown(), 1, 0, OwnTrust.unknown()));
        return new PackModel(index, gists, tongues, trusted(draft));
    }

    /** All phrasings make the space: of some of them another space would be made with every phrasing that is added. */
    private static Sense sense(PhrasingIndex index, List<String> lines, Predicate<String> isOwn, Function<List<String>, float[][]> encoder) {
        int[] own = IntStream.range(0, lines.size()).filter(i -> isOwn.test(lines.get(i))).toArray();
        float[][] vectors = encoder.apply(Arrays.stream(own).mapToObj(lines::get).toList());
        MeaningSpace space = MeaningSpace.of(vectors, Arrays.stream(own).map(i -> index.entryOf()[i]).toArray(), index.entries().size());
        float[][] places = new float[lines.size()][];
        for (int i = 0; i < own.length; i++) {
            places[own[i]] = space.place(vectors[i]);
        }
        return new Sense(space, PhrasingPlaces.of(places, index.entryOf(), index.entries().size()));
    }

    private PackModel.Weights trusted(PackModel draft) {
        PackModel.Open all = draft.open(Set.copyOf(draft.index().entries()));
        List<Asked> known = IntStream.range(0, tests.size()).filter(i -> i % 2 == 0).parallel().mapToObj(i -> asked(draft, tests.get(i))).toList();
        Stream<Asked> unknown = foreign.stream().map(line -> asked(draft, new Sample(line, NOBODYS)));
        List<Tried> asked = Stream.concat(known.stream(), unknown).parallel().map(test -> tried(draft, all, test)).toList();
        List<Tried> untaught = known.parallelStream().flatMap(test -> Stream.of(tried(draft, without(draft, test.entry()::equals), test),
                tried(draft, without(draft, entry -> intent(entry).equals(intent(test.entry()))), test))).toList();
        List<Trial> byMeaning = asked.stream().map(Tried::byMeaning).toList();
        PackModel.Trust gist = trust(Stream.concat(asked.stream(), untaught.stream()).map(Tried::byGist).toList());
        PackModel.Trust meaning = trust(Stream.concat(asked.stream(), untaught.stream()).map(Tried::byMeaning).toList());
        return new PackModel.Weights(OUTPOST, WORDS, gist, meaning, gate(asked, gist.entry()), scope(akin(byMeaning), meaning.family()),
                new OwnTrials(draft, samples, tests, vectors).trust());
    }

    /** The lowest confidence from which the gist may settle a line: never one that would not do for an answer. */
    private static double gate(List<Tried> trials, IntentConfidence confidence) {
        double inScope = trials.stream().map(Tried::byGist).filter(Trial::inScope).count();
        for (int percent = LEAST_GATE; percent < 100; percent++) {
            double worse = 0;
            for (Tried trial : trials) {
                boolean settled = confidence.of(trial.byGist().signals()) >= percent / 100.0;
                worse += settled && trial.byMeaning().right() ? 1 : 0;
                worse -= settled && trial.byGist().right() ? 1 : 0;
            }
            if (worse <= inScope * GIVEN_UP / 1_000) {
                return percent / 100.0;
            }
        }
        return 1;
    }

    private static PackModel.Trust trust(List<Trial> trials) {
        return new PackModel.Trust(fit(trials), fit(akin(trials)));
    }

    private static List<Trial> akin(List<Trial> trials) {
        return trials.stream().map(trial -> new Trial(trial.signals(), trial.akin(), trial.akin(), trial.inScope())).toList();
    }

    /** What a line would look like that asks nearly this, had nobody taught it: most that people ask in a long story is of that kind. */
    private static PackModel.Open without(PackModel draft, Predicate<String> left) {
        return draft.open(draft.index().entries().stream().filter(left.negate()).collect(Collectors.toSet()));
    }

    private Asked asked(PackModel draft, Sample test) {
        Reading reading = Reading.of(test.text());
        return new Asked(draft.index().line(reading), vectors.of(reading.tongue(), List.of(reading.normal()))[0], test.intent(), draft.index().entries().indexOf(test.intent()));
    }

    private static Tried tried(PackModel draft, PackModel.Open open, Asked test) {
        boolean inScope = test.number() >= 0 && open.entries()[test.number()];
        return new Tried(trial(draft, draft.byGist(test.line(), open), test.entry(), inScope),
                trial(draft, draft.byMeaning(test.line(), test.vector(), open), test.entry(), inScope));
    }

    private static Trial trial(PackModel draft, PackModel.Evidence evidence, String entry, boolean inScope) {
        String found = evidence.ranked().length == 0 ? NOBODYS : draft.index().entries().get(evidence.ranked()[0]);
        return new Trial(evidence.signals(), inScope && found.equals(entry), !entry.equals(NOBODYS) && intent(found).equals(intent(entry)), inScope);
    }

    private static IntentConfidence fit(List<Trial> trials) {
        double[][] signals = trials.stream().map(Trial::signals).toArray(double[][]::new);
        double[] right = trials.stream().mapToDouble(trial -> trial.right() ? 1 : 0).toArray();
        double[] weight = trials.stream().mapToDouble(trial -> 1).toArray();
        boolean[] inScope = new boolean[signals.length];
        for (int i = 0; i < inScope.length; i++) {
            inScope[i] = trials.get(i).inScope();
        }
        return IntentConfidence.fit(signals, right, weight, inScope);
    }

    /** Where right answers kept and wrong ones refused balance best; a wrong answer costs half of what a right one brings. */
    private static double scope(List<Trial> trials, IntentConfidence confidence) {
        double best = 0;
        double bestGain = Double.NEGATIVE_INFINITY;
        for (int percent = 5; percent <= 60; percent++) {
            double gain = 0;
            for (Trial trial : trials) {
                if (confidence.of(trial.signals()) >= percent / 100.0) {
                    gain += trial.right() ? 1 : trial.inScope() ? -0.35 : -1;
                }
            }
            if (gain > bestGain) {
                bestGain = gain;
                best = percent / 100.0;
            }
        }
        return best;
    }

    /**
     * Writes {@code models/packs.model} into the classes' folder. What was taught before from the same packs by the same classes is taken
     * from the user's cache, since teaching takes a minute or two.
     */
    public static void main(String[] arguments) throws IOException {
        Path classes = Path.of(arguments[0]);
        Path target = classes.resolve("models/packs.model");
        Path cached = Path.of(System.getProperty("user.home"), ".cache", "lingxi", "packs-" + fingerprint(classes) + ".model");
        if (!Files.exists(cached)) {
            teach(cached);
        }
        if (!Files.exists(target) || Files.mismatch(cached, target) >= 0) {
            Files.createDirectories(target.getParent());
            Files.copy(cached, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void teach(Path file) throws IOException {
        long began = System.nanoTime();
        System.out.println("teaching the packs, this takes a minute or two …");
        List<String> foreign = IntentLessons.FOREIGN;
        PackVectors vectors = PackVectors.in(file.resolveSibling("vectors.bin"));
        var teacher = new PackTeacher(Packs.shipped(), foreign, vectors);
        PackModel model = teacher.teach();
        vectors.keep();
        Files.createDirectories(file.getParent());
        Path partial = Files.createTempFile(file.getParent(), "packs", ".part");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial), 1 << 16))) {
            model.writeTo(out);
        }
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        System.out.printf("taught %d phrasings of %d entries in %d s, %d KiB%n", teacher.samples.size(), model.index().entries().size(),
                (System.nanoTime() - began) / 1_000_000_000, Files.size(file) / 1024);
        teacher.report(model);
    }

    /** How the lines did that were neither taught nor used to find out how far the model can be trusted. */
    private void report(PackModel model) {
        var entries = java.util.Set.copyOf(model.index().entries());
        int asked = 0;
        int settled = 0;
        int right = 0;
        int within3 = 0;
        int scenario = 0;
        int akin = 0;
        for (int i = 1; i < tests.size(); i += 2) {
            Sample test = tests.get(i);
            Ranking ranking = model.rank(test.text(), entries);
            List<String> ranked = ranking.candidates().stream().map(Candidate::intent).toList();
            asked++;
            settled += ranking.stage() == Stage.LINEAR ? 1 : 0;
            right += !ranked.isEmpty() && ranked.getFirst().equals(test.intent()) ? 1 : 0;
            within3 += ranked.stream().limit(3).anyMatch(test.intent()::equals) ? 1 : 0;
            akin += !ranked.isEmpty() && intent(ranked.getFirst()).equals(intent(test.intent())) ? 1 : 0;
            scenario += !ranked.isEmpty() && scenario(ranked.getFirst()).equals(scenario(test.intent())) ? 1 : 0;
        }
        System.out.printf("untaught test lines %d: sub-intent hit@1 %.3f, hit@3 %.3f, intent %.3f, scenario %.3f; scope %.2f, gate %.2f, settled by gist %.2f%n", asked,
                right / (double) asked, within3 / (double) asked, akin / (double) asked, scenario / (double) asked, model.scope(),
                model.gate(), settled / (double) asked);
    }

    private static String intent(String entry) {
        return entry.substring(0, Math.max(0, entry.lastIndexOf('.')));
    }

    private static String scenario(String entry) {
        return entry.substring(0, entry.indexOf('.'));
    }

    /** Of the understanding only what the packs' model is made by. */
    private static boolean matters(Path file) {
        String path = file.toString().replace('\\', '/');
        return !path.contains("dev/lingxi/understanding/")
                || path.matches(".*/(Pack|OwnTr|Phrasing|MeaningSpace|Sense|Nearest|Reading|Rows|IntentVocabulary|IntentFile|IntentConfidence|IntentLine|foreign).*");
    }

    private static String fingerprint(Path classes) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String folder : List.of("packs", "dev/lingxi/language", "dev/lingxi/understanding")) {
                try (var files = Files.walk(classes.resolve(folder))) {
                    for (Path file : files.filter(Files::isRegularFile).filter(PackTeacher::matters).sorted().toList()) {
                        digest.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                        digest.update(Files.readAllBytes(file));
                    }
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
