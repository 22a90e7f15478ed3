package dev.lingxi.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.understanding.PhrasingIndex.Line;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the shipped packs taught, asked for the entries that one store uses. The cascade of a line: the same bare line → the same sound →
 * common words, where they are sure enough → meaning. Immutable but for a cache; safe for many threads.
 */
final class PackModel {

    static final int SIGNALS = 10;
    private static final int RANKED = 10;
    private static final int LOOKED_INTO = 40;
    private static final int FORMAT = 0x4c58_1004;
    /** How sharply scores are read as shares of belief, and how much an entry gains from its intent's other entries being near as well. */
    private static final double SHARPNESS = 7;
    private static final float FAMILY = 0.06f;
    /** Lines that are asked again and again, as most are on the day of a promotion, are understood once: about 15 MiB when full. */
    private static final int REMEMBERED = 10_000;

    private final PhrasingIndex index;
    private final MeaningSpace[] spaces;
    private final Weights weights;
    private final int[] families;
    private final int[] scenarios;
    private final LoadingCache<Set<String>, boolean[]> allowed = Caffeine.newBuilder().weakKeys().build(this::open);
    private final Cache<Asked, Ranking> remembered = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Cache<String, float[]> places;

    /**
     * How much each sign counts, and how far the result can be trusted; found by the build on lines that were not taught.
     *
     * @param outpost of the nearest phrasing's meaning beside the middle's
     * @param words   of the nearest phrasing's words
     * @param family  how far one may trust that at least the intent is right
     * @param gate    confidence from which the words alone settle a line
     * @param scope   confidence under which a line is out of scope
     */
    record Weights(float outpost, float words, IntentConfidence byWords, IntentConfidence byMeaning, IntentConfidence family, double gate,
                   double scope) {}

    /** The likeliest entries of a line with what speaks for the first. */
    record Evidence(int[] ranked, float[] scores, double[] signals) {}

    /** A line and the entries that it was asked of. */
    private record Asked(String line, boolean[] open) {}

    PackModel(PhrasingIndex index, MeaningSpace[] spaces, Weights weights) {
        this(index, spaces, weights, Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }

    private PackModel(PhrasingIndex index, MeaningSpace[] spaces, Weights weights, Cache<String, float[]> places) {
        this.places = places;
        this.index = index;
        this.spaces = spaces;
        this.weights = weights;
        this.families = groups(index.entries(), id -> id.substring(0, Math.max(0, id.lastIndexOf('.'))));
        this.scenarios = groups(index.entries(), id -> id.substring(0, Math.max(0, id.indexOf('.'))));
    }

    PhrasingIndex index() {
        return index;
    }

    /** A model of a store's own samples in the same space, so that its scores compare with these. About 2 ms a sample. */
    PackModel teachBeside(List<Sample> samples) {
        float[][] taught = new float[samples.size()][];
        for (int i = 0; i < taught.length; i++) {
            String normal = Normalizer.normalize(samples.get(i).text());
            SentenceEmbedding tongue = SentenceEmbedding.forLine(normal);
            taught[i] = spaces[tongue.ordinal()].place(tongue.of(normal));
        }
        return new PackModel(PhrasingIndex.of(samples, taught), spaces, weights, places);
    }

    double scope() {
        return weights.scope();
    }

    /** What the line may ask among the entries of these ids. */
    Ranking rank(String text, Set<String> entries) {
        return rank(text, entries, false);
    }

    /** The same. @param hurried whether words must do where only meaning would be sure */
    Ranking rank(String text, Set<String> entries, boolean hurried) {
        long began = System.nanoTime();
        var asked = new Asked(text, allowed.get(entries));
        Ranking known = remembered.getIfPresent(asked);
        if (known != null) {
            return known.in((System.nanoTime() - began) / 1_000);
        }
        Ranking ranking = rank(text, asked.open(), hurried, began);
        boolean cutShort = hurried && ranking.stage() == Stage.LINEAR;
        if (!cutShort) {
            remembered.put(asked, ranking);
        }
        return ranking;
    }

    private Ranking rank(String text, boolean[] open, boolean hurried, long began) {
        Line line = index.line(text);
        int known = index.exact(line, open);
        Stage stage = Stage.EXACT;
        if (known < 0) {
            known = index.sound(line, open);
            stage = Stage.SOUND;
        }
        Evidence words = byWords(line, open);
        if (known >= 0) {
            return known(words, known, stage, began);
        }
        double sure = weights.byWords().of(words.signals());
        if (sure >= weights.gate() || hurried && places.getIfPresent(line.normal()) == null) {
            return ranking(words, sure, sure, Stage.LINEAR, began);
        }
        Evidence meaning = byMeaning(placed(line), open);
        return ranking(meaning, weights.byMeaning().of(meaning.signals()), weights.family().of(meaning.signals()), Stage.MEANING, began);
    }

    private boolean[] open(Set<String> entries) {
        boolean[] open = new boolean[index.entries().size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = entries.contains(index.entries().get(i));
        }
        return open;
    }

    Line placed(Line line) {
        SentenceEmbedding tongue = SentenceEmbedding.values()[line.tongue()];
        return at(line, places.get(line.normal(), normal -> spaces[line.tongue()].place(tongue.of(normal))));
    }

    Line placed(Line line, float[] vector) {
        return at(line, spaces[line.tongue()].place(vector));
    }

    private static Line at(Line line, float[] place) {
        return new Line(line.normal(), line.bare(), line.words(), line.tongue(), place);
    }

    /** What common words say. */
    Evidence byWords(Line line, boolean[] open) {
        float[] scores = index.byWords(line);
        int[] ranked = best(scores, open, RANKED);
        return evidence(line, ranked, scores, scores, SIGNALS);
    }

    /** What meaning and words say together; an entry whose neighbours in the same intent are near too comes before a lonely one. */
    Evidence byMeaning(Line line, boolean[] open) {
        float[] words = index.byWords(line);
        float[] middles = index.byMiddle(line);
        int[] likely = best(mixed(middles, words), open, LOOKED_INTO);
        float[] scores = new float[middles.length];
        for (int entry : likely) {
            scores[entry] = 1 + middles[entry] + weights.outpost() * index.nearest(line, entry) + weights.words() * words[entry];
        }
        float[] shares = shares(scores, likely);
        float[] akin = gathered(shares, likely, families);
        for (int entry : likely) {
            scores[entry] += FAMILY * akin[entry];
        }
        Evidence evidence = evidence(line, best(scores, open, RANKED), scores, words, SIGNALS);
        if (evidence.ranked().length > 0) {
            evidence.signals()[8] = akin[evidence.ranked()[0]];
            evidence.signals()[9] = gathered(shares, likely, scenarios)[evidence.ranked()[0]];
        }
        return evidence;
    }

    /** The scores of the likely entries as shares of one. */
    private static float[] shares(float[] scores, int[] likely) {
        float[] shares = new float[scores.length];
        float top = 0;
        for (int entry : likely) {
            top = Math.max(top, scores[entry]);
        }
        float sum = 0;
        for (int entry : likely) {
            shares[entry] = (float) Math.exp(SHARPNESS * (scores[entry] - top));
            sum += shares[entry];
        }
        for (int entry : likely) {
            shares[entry] /= sum;
        }
        return shares;
    }

    /** For each likely entry, the share of all likely entries of its group. */
    private static float[] gathered(float[] shares, int[] likely, int[] groupOf) {
        float[] gathered = new float[shares.length];
        for (int entry : likely) {
            for (int other : likely) {
                gathered[entry] += groupOf[entry] == groupOf[other] ? shares[other] : 0;
            }
        }
        return gathered;
    }

    private static int[] groups(List<String> entries, java.util.function.UnaryOperator<String> group) {
        var numbers = new java.util.HashMap<String, Integer>();
        return entries.stream().mapToInt(entry -> numbers.computeIfAbsent(group.apply(entry), name -> numbers.size())).toArray();
    }

    private float[] mixed(float[] scores, float[] words) {
        float[] mixed = scores.clone();
        for (int entry = 0; entry < mixed.length; entry++) {
            mixed[entry] += weights.words() * words[entry];
        }
        return mixed;
    }

    private static Evidence evidence(Line line, int[] ranked, float[] scores, float[] words, int size) {
        double[] signals = new double[size];
        float[] own = new float[ranked.length];
        for (int i = 0; i < ranked.length; i++) {
            own[i] = scores[ranked[i]];
        }
        signals[0] = 1;
        if (ranked.length > 0) {
            signals[1] = own[0];
            signals[2] = ranked.length > 1 ? own[0] - own[1] : own[0];
            signals[3] = ranked.length > 2 ? own[0] - own[2] : own[0];
            signals[4] = words[ranked[0]];
            signals[5] = line.words().known();
            signals[6] = Math.log(1 + line.words().ids().length);
            signals[7] = own[0] * own[0];
        }
        return new Evidence(ranked, own, signals);
    }

    /** The open entries with the largest scores, largest first. */
    private static int[] best(float[] scores, boolean[] open, int most) {
        int[] best = new int[most];
        int size = 0;
        for (int entry = 0; entry < scores.length; entry++) {
            if (!open[entry] || scores[entry] <= 0 || size == most && scores[entry] <= scores[best[size - 1]]) {
                continue;
            }
            int at = size < most ? size++ : size - 1;
            while (at > 0 && scores[best[at - 1]] < scores[entry]) {
                best[at] = best[at - 1];
                at--;
            }
            best[at] = entry;
        }
        return java.util.Arrays.copyOf(best, size);
    }

    private Ranking known(Evidence words, int known, Stage stage, long began) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate(index.entries().get(known), 1));
        for (int i = 0; i < words.ranked().length && candidates.size() < RANKED; i++) {
            if (words.ranked()[i] != known) {
                candidates.add(new Candidate(index.entries().get(words.ranked()[i]), words.scores()[i]));
            }
        }
        double sure = stage == Stage.EXACT ? 0.98 : 0.93;
        return new Ranking(List.copyOf(candidates), sure, sure, false, stage, (System.nanoTime() - began) / 1_000);
    }

    private Ranking ranking(Evidence evidence, double confidence, double family, Stage stage, long began) {
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < evidence.ranked().length; i++) {
            candidates.add(new Candidate(index.entries().get(evidence.ranked()[i]), evidence.scores()[i]));
        }
        double akin = candidates.isEmpty() ? 0 : Math.max(Math.max(confidence, family), stage == Stage.MEANING ? plainness(evidence) : 0);
        return new Ranking(List.copyOf(candidates), candidates.isEmpty() ? 0 : confidence, akin, akin < weights.scope(), stage,
                (System.nanoTime() - began) / 1_000);
    }

    /**
     * How sure a near line is of its subject, whatever its siblings say: the pack's own test lines are harder than what people type, and the
     * confidences learned from them are too modest there. Of 642 real first questions with a label, 89 % were right in their scenario from a
     * score of 2.2 on, 86 to 96 % where the scenario had 0.6 of the belief or more, two thirds between.
     */
    private static double plainness(Evidence evidence) {
        double score = evidence.scores()[0];
        double share = evidence.signals()[9];
        if (score >= 2.25 || share >= 0.75 && score >= 2.1) {
            return 0.85;
        }
        return share >= 0.4 && score >= 1.95 ? 0.5 : 0;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeInt(spaces.length);
        for (MeaningSpace space : spaces) {
            space.writeTo(out);
        }
        out.writeFloat(weights.outpost());
        out.writeFloat(weights.words());
        weights.byWords().writeTo(out);
        weights.byMeaning().writeTo(out);
        weights.family().writeTo(out);
        out.writeDouble(weights.gate());
        out.writeDouble(weights.scope());
        index.writeTo(out);
        out.flush();
    }

    /** Reads what {@link #writeTo} wrote. */
    static PackModel readFrom(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the packs' model is of another version of the product");
        }
        MeaningSpace[] spaces = new MeaningSpace[in.readInt()];
        for (int i = 0; i < spaces.length; i++) {
            spaces[i] = MeaningSpace.readFrom(in);
        }
        var weights = new Weights(in.readFloat(), in.readFloat(), IntentConfidence.readFrom(in), IntentConfidence.readFrom(in),
                IntentConfidence.readFrom(in), in.readDouble(), in.readDouble());
        return new PackModel(PhrasingIndex.readFrom(in), spaces, weights);
    }
}
