package dev.lingxi.understanding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.lingxi.language.Features;
import dev.lingxi.language.Gist;
import dev.lingxi.language.Normalizer;
import dev.lingxi.language.SentenceEmbedding;
import dev.lingxi.understanding.PhrasingIndex.Line;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the shipped packs taught, asked for the entries that one store uses. The cascade of a line: the same bare line → the same sound →
 * its gist and its words, in a fifth of a millisecond → its meaning by the encoder, which takes twenty times as long and is asked only
 * where the gist is not sure. Immutable but for its memory; safe for many threads.
 */
final class PackModel {

    static final int SIGNALS = 10;
    private static final int RANKED = 10;
    /** In how many intents the likely entries are looked for: of 7,642 test lines 6 miss their entry for it, with half as many 28. */
    private static final int FAMILIES_LOOKED_INTO = 64;
    private static final int LOOKED_INTO = 20;
    private static final int ASKED_FOR_WORDS = 8;
    private static final int FORMAT = 0x4c58_1007;
    /** How sharply scores are read as shares of belief, and how much an entry gains from its intent's other entries being near as well. */
    private static final double SHARPNESS = 7;
    private static final float FAMILY = 0.06f;
    /** Lines whose places are kept: what the encoder took milliseconds for. About 2 MiB when full. */
    private static final int REMEMBERED = 10_000;

    private final PhrasingIndex index;
    private final Region[] gists;
    private final Supplier<Sense[]> meanings;
    private volatile Region @Nullable [] tongues;
    private final Weights weights;
    private final int[] families;
    private final int[] scenarios;
    private final int familyCount;
    private final LoadingCache<Set<String>, Open> allowed = Caffeine.newBuilder().weakKeys().build(this::open);
    private final Cache<String, Place> places;

    /**
     * How much each sign counts, and how far the result can be trusted; found by the build on lines that were not taught.
     *
     * @param outpost of the nearest phrasing's place beside the middle's
     * @param words   of the share of the line that an entry's phrasings know
     * @param gist    how far one may trust what the gist says
     * @param meaning how far one may trust what the encoder says
     * @param gate    confidence from which the gist settles a line
     * @param scope   confidence under which a line is out of scope
     * @param own     how far one may trust what a store's own entries say beside the packs
     */
    record Weights(float outpost, float words, Trust gist, Trust meaning, double gate, double scope, OwnTrust own) {}

    /**
     * How far a stage can be trusted.
     *
     * @param entry  that the likeliest entry is right
     * @param family that at least its intent is right
     */
    record Trust(IntentConfidence entry, IntentConfidence family) {

        static Trust unknown() {
            return new Trust(IntentConfidence.unknown(SIGNALS), IntentConfidence.unknown(SIGNALS));
        }

        void writeTo(DataOutputStream out) throws IOException {
            entry.writeTo(out);
            family.writeTo(out);
        }

        static Trust readFrom(DataInputStream in) throws IOException {
            return new Trust(IntentConfidence.readFrom(in), IntentConfidence.readFrom(in));
        }
    }

    /** The likeliest entries of a line with what speaks for the first. */
    record Evidence(int[] ranked, float[] scores, double[] signals) {}

    /** A sense, with the places of whole families. */
    private record Region(Sense sense, Rows families) {}

    /**
     * The entries that may be meant.
     *
     * @param entries by the entry's number
     * @param members of each family those that may be meant; none in most families of other industries
     */
    record Open(boolean[] entries, int[][] members) {}

    PackModel(PhrasingIndex index, Sense[] gists, Sense[] tongues, Weights weights) {
        this(index, gists, () -> tongues, weights, Caffeine.newBuilder().maximumSize(REMEMBERED).build());
    }

    private PackModel(PhrasingIndex index, Sense[] gists, Supplier<Sense[]> meanings, Weights weights, Cache<String, Place> places) {
        this.index = index;
        this.weights = weights;
        this.places = places;
        this.families = groups(index.entries(), id -> id.substring(0, Math.max(0, id.lastIndexOf('.'))));
        this.scenarios = groups(index.entries(), id -> id.substring(0, Math.max(0, id.indexOf('.'))));
        this.familyCount = Arrays.stream(families).max().orElse(-1) + 1;
        this.gists = regions(gists);
        this.meanings = meanings;
    }

    private Region[] regions(Sense[] senses) {
        return Arrays.stream(senses).map(sense -> new Region(sense, sense.places().middles(families, familyCount))).toArray(Region[]::new);
    }

    PhrasingIndex index() {
        return index;
    }

    /**
     * A model of a store's own samples in the same spaces, so that its scores compare with these. Their gists are taken at once, some
     * microseconds a sample; the encoder is asked about them, 2 ms a sample, when a line first needs it.
     */
    PackModel teachBeside(List<Sample> samples) {
        return teachBeside(samples, SentenceEmbedding::of);
    }

    /** The same. @param encoder how a normal line of a tongue becomes its vector */
    PackModel teachBeside(List<Sample> samples, BiFunction<SentenceEmbedding, String, float[]> encoder) {
        PhrasingIndex own = PhrasingIndex.of(samples);
        List<String> lines = samples.stream().map(sample -> Normalizer.normalize(sample.text())).toList();
        Sense[] guessed = new Sense[gists.length];
        for (Gist gist : Gist.values()) {
            guessed[gist.ordinal()] = gists[gist.ordinal()].sense().of(own, lines, line -> Gist.forLine(line) == gist ? gist.of(Features.of(line)) : null);
        }
        return new PackModel(own, guessed, () -> meanings(own, lines, encoder), weights, places);
    }

    private Sense[] meanings(PhrasingIndex own, List<String> lines, BiFunction<SentenceEmbedding, String, float[]> encoder) {
        Sense[] beside = new Sense[SentenceEmbedding.values().length];
        for (SentenceEmbedding tongue : SentenceEmbedding.values()) {
            beside[tongue.ordinal()] = tongues()[tongue.ordinal()].sense().of(own, lines, line -> SentenceEmbedding.forLine(line) == tongue ? encoder.apply(tongue, line) : null);
        }
        return beside;
    }

    /** Asks the encoder about the samples now, so that no line waits for it. */
    void warm() {
        tongues();
    }

    private Region[] tongues() {
        Region[] ready = tongues;
        return ready == null ? makeTongues() : ready;
    }

    private synchronized Region[] makeTongues() {
        Region[] ready = tongues;
        if (ready == null) {
            ready = regions(meanings.get());
            tongues = ready;
        }
        return ready;
    }

    double scope() {
        return weights.scope();
    }

    double gate() {
        return weights.gate();
    }

    OwnTrust own() {
        return weights.own();
    }

    /** What the line may ask among the entries of these ids, as surely as can be told. */
    Ranking rank(String text, Set<String> entries) {
        Reading reading = Reading.of(text);
        Ranking quick = quick(reading, entries);
        return settles(quick) ? quick : deep(reading, entries);
    }

    /** Whether asking the encoder would hardly bring more. */
    boolean settles(Ranking ranking) {
        return ranking.stage() != Stage.LINEAR || ranking.confidence() >= weights.gate();
    }

    /** The same, told without the encoder. */
    Ranking quick(Reading reading, Set<String> entries) {
        return rank(reading, allowed.get(entries), false);
    }

    /** The same, told with the encoder unless the very line was taught. */
    Ranking deep(Reading reading, Set<String> entries) {
        return rank(reading, allowed.get(entries), true);
    }

    private Ranking rank(Reading reading, Open open, boolean deep) {
        long began = System.nanoTime();
        Line line = index.line(reading);
        int known = index.exact(line, open.entries());
        Stage stage = Stage.EXACT;
        if (known < 0) {
            known = index.sound(line, open.entries());
            stage = Stage.SOUND;
        }
        Ranking ranking = known >= 0 ? known(byGist(line, open), known, stage)
                : deep ? ranking(evidence(line, tongue(line), place(line), open), weights.meaning(), Stage.MEANING)
                : ranking(byGist(line, open), weights.gist(), Stage.LINEAR);
        return ranking.in((System.nanoTime() - began) / 1_000);
    }

    /** These entries, and no others. */
    Open open(Set<String> entries) {
        boolean[] open = new boolean[index.entries().size()];
        List<List<Integer>> members = Stream.generate(() -> (List<Integer>) new ArrayList<Integer>()).limit(familyCount).toList();
        for (int i = 0; i < open.length; i++) {
            if (entries.contains(index.entries().get(i))) {
                open[i] = true;
                members.get(families[i]).add(i);
            }
        }
        return new Open(open, members.stream().map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new));
    }

    private Place place(Line line) {
        return places.get(line.reading().normal(), normal -> tongue(line).sense().place(line.reading().tongue().of(normal)));
    }

    /** What the gist and the words say together. */
    Evidence byGist(Line line, Open open) {
        Region gist = gists[line.reading().gist().ordinal()];
        return evidence(line, gist, line.reading().gistIn(gist.sense().space()), open);
    }

    /** What the encoder's vector of the line and the words say together. */
    Evidence byMeaning(Line line, float[] vector, Open open) {
        return evidence(line, tongue(line), tongue(line).sense().place(vector), open);
    }

    private Region tongue(Line line) {
        return tongues()[line.reading().tongue().ordinal()];
    }

    /** An entry whose neighbours in the same intent are near too comes before a lonely one. */
    private Evidence evidence(Line line, Region region, Place place, Open open) {
        PhrasingPlaces places = region.sense().places();
        var asked = PlaceRun.Asked.of(place);
        int[] likely = likely(region, place, asked, open);
        float[] scores = new float[likely.length];
        for (int i = 0; i < likely.length; i++) {
            float outpost = places.nearest(asked, index.first(likely[i]), index.first(likely[i] + 1));
            scores[i] = 1 + places.near(asked, likely[i]) + weights.outpost() * outpost;
        }
        var words = PhrasingWords.Asked.of(line.words());
        addKnown(words, likely, scores);
        float[] shares = shares(scores);
        float[] akin = gathered(shares, likely, families);
        for (int i = 0; i < scores.length; i++) {
            scores[i] += FAMILY * akin[i];
        }
        int[] order = order(scores);
        double[] signals = signals(line, scores, order);
        if (order.length > 0) {
            signals[4] = alike(line, words, likely[order[0]]);
            signals[8] = akin[order[0]];
            signals[9] = gathered(shares, likely, scenarios)[order[0]];
        }
        int[] shown = Arrays.copyOf(order, Math.min(RANKED, order.length));
        float[] own = new float[shown.length];
        for (int i = 0; i < shown.length; i++) {
            own[i] = scores[shown[i]];
            shown[i] = likely[shown[i]];
        }
        return new Evidence(shown, own, signals);
    }

    /** Of the nearest comes first whose phrasings know most of the line: the words that tell neighbours apart are few, and the middle of an entry hardly shows them. */
    private void addKnown(PhrasingWords.Asked line, int[] likely, float[] scores) {
        int[] order = order(scores);
        for (int i = 0; i < Math.min(ASKED_FOR_WORDS, order.length); i++) {
            int entry = likely[order[i]];
            scores[order[i]] += weights.words() * index.known(line, entry);
        }
    }

    /** How alike the line is to the entry's most alike phrasing. Words that nobody taught make it less alike. */
    private float alike(Line line, PhrasingWords.Asked words, int entry) {
        return (float) Math.sqrt(line.words().known()) * index.words().nearest(words, index.first(entry), index.first(entry + 1));
    }

    private static double[] signals(Line line, float[] scores, int[] order) {
        double[] signals = new double[SIGNALS];
        signals[0] = 1;
        if (order.length > 0) {
            float top = scores[order[0]];
            signals[1] = top;
            signals[2] = order.length > 1 ? top - scores[order[1]] : top;
            signals[3] = order.length > 2 ? top - scores[order[2]] : top;
            signals[5] = line.words().known();
            signals[6] = Math.log(1 + line.words().ids().length);
            signals[7] = top * top;
        }
        return signals;
    }

    /** The scores as shares of one. */
    private static float[] shares(float[] scores) {
        float[] shares = new float[scores.length];
        float top = 0;
        for (float score : scores) {
            top = Math.max(top, score);
        }
        float sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = (float) Math.exp(SHARPNESS * (scores[i] - top));
            sum += shares[i];
        }
        for (int i = 0; i < scores.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** For each likely entry, the share of all likely entries of its group. */
    private static float[] gathered(float[] shares, int[] likely, int[] groupOf) {
        float[] gathered = new float[shares.length];
        for (int i = 0; i < likely.length; i++) {
            for (int other = 0; other < likely.length; other++) {
                gathered[i] += groupOf[likely[i]] == groupOf[likely[other]] ? shares[other] : 0;
            }
        }
        return gathered;
    }

    private static int[] groups(List<String> entries, UnaryOperator<String> group) {
        var numbers = new HashMap<String, Integer>();
        return entries.stream().mapToInt(entry -> numbers.computeIfAbsent(group.apply(entry), name -> numbers.size())).toArray();
    }

    /** The open entries whose middles lie nearest, nearest first; looked for in the families that lie nearest. */
    private static int[] likely(Region region, Place place, PlaceRun.Asked asked, Open open) {
        float[] familiar = region.families().times(place.vector());
        var families = new Nearest(FAMILIES_LOOKED_INTO);
        for (int family = 0; family < familiar.length; family++) {
            if (open.members()[family].length > 0) {
                families.offer(family, familiar[family]);
            }
        }
        var likely = new Nearest(LOOKED_INTO);
        for (int family : families.ids()) {
            for (int entry : open.members()[family]) {
                float near = region.sense().places().near(asked, entry);
                if (near > 0) {
                    likely.offer(entry, near);
                }
            }
        }
        return likely.ids();
    }

    /** The places of the scores, the largest first. */
    private static int[] order(float[] scores) {
        int[] order = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            int at = i;
            while (at > 0 && scores[order[at - 1]] < scores[i]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = i;
        }
        return order;
    }

    private Ranking known(Evidence evidence, int known, Stage stage) {
        var candidates = new ArrayList<Candidate>();
        candidates.add(new Candidate(index.entries().get(known), 1));
        for (int i = 0; i < evidence.ranked().length && candidates.size() < RANKED; i++) {
            if (evidence.ranked()[i] != known) {
                candidates.add(new Candidate(index.entries().get(evidence.ranked()[i]), evidence.scores()[i]));
            }
        }
        double sure = stage == Stage.EXACT ? 0.98 : 0.93;
        return new Ranking(List.copyOf(candidates), sure, sure, false, stage, 0);
    }

    private Ranking ranking(Evidence evidence, Trust trust, Stage stage) {
        if (evidence.ranked().length == 0) {
            return new Ranking(List.of(), 0, 0, true, stage, 0);
        }
        var candidates = new ArrayList<Candidate>();
        for (int i = 0; i < evidence.ranked().length; i++) {
            candidates.add(new Candidate(index.entries().get(evidence.ranked()[i]), evidence.scores()[i]));
        }
        double confidence = trust.entry().of(evidence.signals());
        double akin = Math.max(confidence, trust.family().of(evidence.signals()));
        return new Ranking(List.copyOf(candidates), confidence, akin, akin < weights.scope(), stage, 0);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(FORMAT);
        out.writeFloat(weights.outpost());
        out.writeFloat(weights.words());
        weights.gist().writeTo(out);
        weights.meaning().writeTo(out);
        out.writeDouble(weights.gate());
        out.writeDouble(weights.scope());
        weights.own().writeTo(out);
        index.writeTo(out);
        write(out, gists);
        write(out, tongues());
        out.flush();
    }

    private static void write(DataOutputStream out, Region[] regions) throws IOException {
        out.writeInt(regions.length);
        for (Region region : regions) {
            region.sense().writeTo(out);
        }
    }

    /** Reads what {@link #writeTo} wrote. */
    static PackModel readFrom(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the packs' model is of another version of the product");
        }
        var weights = new Weights(in.readFloat(), in.readFloat(), Trust.readFrom(in), Trust.readFrom(in), in.readDouble(), in.readDouble(), OwnTrust.readFrom(in));
        return new PackModel(PhrasingIndex.readFrom(in), senses(in), senses(in), weights);
    }

    private static Sense[] senses(DataInputStream in) throws IOException {
        Sense[] senses = new Sense[in.readInt()];
        for (int i = 0; i < senses.length; i++) {
            senses[i] = Sense.readFrom(in);
        }
        return senses;
    }
}
