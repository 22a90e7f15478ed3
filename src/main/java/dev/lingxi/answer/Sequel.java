package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.store.Store;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import dev.lingxi.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a line means after what was answered last. A line that is plain by itself keeps its meaning; one that leans, or that nobody could tell,
 * is asked of the topic.
 *
 * @param topic  what was answered last
 * @param ofThing whether a product is in focus: "多少钱" is asked of it, whatever was talked about
 */
record Sequel(Understanding understanding, Store store, Entry topic, boolean ofThing) {

    /** Talk about goods goes on by their names and attributes; small talk and complaints do not go on. */
    private static final Set<String> WITHOUT = Set.of("spec", "stock", "compare", "find", "price", "greeting", "complaint", "own");
    private static final String UNSOLVED = "complaint.response.unsolved";
    private static final double WORTH_ASKING = 0.05;
    private static final double SURE = 0.75;
    private static final double GUESS = 0.5;

    /** What the line means, given what it means by itself. */
    Meaning meaning(String line, Meaning alone) {
        if (SequelWords.isInVain(line)) {
            return certain(UNSOLVED).orElse(alone);
        }
        if (WITHOUT.contains(topic.scenario()) || !SequelWords.isShort(line)) {
            return SequelWords.wantsItDone(line) && !isPlain(alone) ? certain(LineReader.TRANSFER).orElse(alone) : alone;
        }
        if (staysWithIt(line, alone)) {
            return Meaning.certain(topic);
        }
        if (SequelWords.wantsItDone(line) || SequelWords.wantsItSeen(line)) {
            return done(line).map(Meaning::certain).or(() -> isPlain(alone) ? Optional.empty() : certain(LineReader.TRANSFER)).orElse(alone);
        }
        if (SequelWords.asksWhatNow(line)) {
            return after(line, SURE).or(this::whatComesNext).orElse(alone);
        }
        return isPlain(alone) ? plain(line, alone) : unclear(line, alone);
    }

    /** Neither understood nor found the answer, or told a detail of it. */
    private static boolean staysWithIt(String line, Meaning alone) {
        return SequelWords.isStuck(line) || SequelWords.isLost(line) || SequelWords.isDetail(line) && !alone.stage().isTaught();
    }

    private Optional<Entry> done(String line) {
        if (SequelWords.wantsItSeen(line)) {
            return Optional.of(topic).filter(Concerns::orders);
        }
        return topic.needs(Need.Kind.ACTION) ? Optional.of(topic) : understanding.toBeDone(store, topic, line).entry();
    }

    private Optional<Meaning> certain(String id) {
        return understanding.entry(store, id).map(Meaning::certain);
    }

    /** What the topic suggests to go on with, to be asked back by name; else a person. */
    private Optional<Meaning> whatComesNext() {
        List<Meaning.Known> next = topic.next().stream().map(name -> understanding.named(store, name)).flatMap(Optional::stream)
                .filter(entry -> !entry.needs(Need.Kind.PERSON)).map(entry -> new Meaning.Known(entry, 1)).toList();
        return next.size() < 2 ? certain(LineReader.TRANSFER) : Optional.of(new Meaning(next, GUESS, GUESS, false, Stage.TALK, 0));
    }

    private static boolean isPlain(Meaning meaning) {
        return meaning.entry().isPresent() && meaning.family() >= Story.SURE;
    }

    /** Means something by itself, and the topic's own only where it leans and is as surely that. */
    private Meaning plain(String line, Meaning alone) {
        Entry entry = alone.entry().get();
        boolean stays = entry.scenario().equals(topic.scenario()) || ofThing && isOfThing(entry);
        return stays || !SequelWords.leans(line) ? alone : after(line, alone.stage().isTaught() ? Math.min(SURE, alone.family()) : Story.SURE).orElse(alone);
    }

    private static boolean isOfThing(Entry entry) {
        return Set.of("price", "spec", "stock", "use", "gift").contains(entry.scenario());
    }

    /** "弄好了吗": how far it is, or a person, where nobody can know that here. */
    private Optional<Meaning> whetherDone(String line) {
        return SequelWords.asksWhetherDone(line) ? Done.howFar(topic).flatMap(this::certain).or(() -> certain(LineReader.TRANSFER)) : Optional.empty();
    }

    /** A line that leans on nothing plain is asked back, by the names of what it may mean. */
    private Meaning unclear(String line, Meaning alone) {
        if (!SequelWords.leans(line)) {
            return after(line, SURE).filter(meaning -> !meaning.entry().equals(Optional.of(topic))).or(() -> whetherDone(line)).orElse(alone);
        }
        return after(line, Story.SURE).or(() -> whetherDone(line)).or(() -> after(line, WORTH_ASKING).map(Sequel::asGuess)).orElse(alone);
    }

    private Optional<Meaning> after(String line, double enough) {
        return Optional.of(understanding.after(store, topic, line)).filter(meaning -> meaning.confidence() >= enough);
    }

    private static Meaning asGuess(Meaning meaning) {
        return new Meaning(meaning.candidates(), meaning.confidence(), GUESS, false, meaning.stage(), meaning.micros());
    }
}
