package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A line of several clauses: some greet, some tell how it came to that, some ask. Says which of them are to be answered, and doubts what
 * was understood where hardly anything of the line bears it out: a story that nobody taught is passed on, and not answered by its most
 * usual word.
 */
final class Story {

    /** From here on a clause is taken at its word. */
    static final double SURE = 0.6;
    /** The same where it is one of several that are answered beside each other, or tells something and asks nothing. */
    private static final double RATHER = 0.75;
    /** The same where nothing of the line asks, or where it has more clauses than a list of questions has. */
    private static final double PLAIN = 0.8;
    /** The same where the line as a whole means another one of them. */
    private static final double BESIDE = 0.85;
    private static final double BEYOND_DOUBT = 0.9;
    /** A difference of two confidences that tells nothing. */
    private static final double HARDLY = 0.02;
    private static final int FEW = 3;
    private static final int SCRAP = 2;
    private static final int SHORT = 5;
    /** How something is put, and not what is asked. */
    private static final Set<String> COURTESIES = Set.of("greeting.hello", "greeting.thanks", "greeting.bye", "greeting.mood", "greeting.unclear");
    private static final String BEYOND = "greeting.beyond";
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    private static final String THANKS = "greeting.thanks";
    /** What nobody says thanks for, whatever else is at its end. */
    private static final Set<String> TROUBLES = Set.of("complaint", "fault", "quality", "repair", "returns");

    private Story() {}

    /** A part of the line, or the whole of it, with what it means. */
    record Clause(String words, Meaning meaning) {

        boolean isSure(double enough) {
            return meaning.entry().isPresent() && meaning.family() >= enough;
        }

        private boolean isCourtesy() {
            return Speech.isAddress(words) || isSure(SURE) && COURTESIES.contains(meaning.entry().get().intent());
        }

        /** What is no affair of the shop's: that goes for the whole line. */
        private boolean isBeyond() {
            return isSure(PLAIN) && meaning.entry().get().intent().equals(BEYOND);
        }

        private boolean isThanks() {
            return isSure(SURE) && meaning.entry().get().intent().equals(THANKS);
        }

        private boolean isTrouble() {
            return isSure(PLAIN) && TROUBLES.contains(meaning.entry().get().scenario());
        }

        private boolean settles() {
            return Speech.settles(words);
        }

        private boolean wants() {
            return Speech.wants(words);
        }

        /** Whether it asks or wants something, and that by itself. */
        private boolean asks() {
            return wants() && !Speech.leans(words);
        }

        /** A bare name of something: "发票". */
        private boolean isTopic() {
            return !wants() && !tells();
        }

        private boolean tells() {
            return Speech.tells(words);
        }

        /** Whether next to nobody tells of what it seems to mean. How words are put shows in Chinese characters only. */
        private boolean isAskedFor() {
            return !isTaught() && !LATIN.matcher(words).find() && meaning.entry().filter(entry -> Told.isRare(entry) && !Done.says(words, entry)).isPresent();
        }

        /** A word or two that say nothing by themselves, such as a place. */
        private boolean isScrap() {
            return words.length() <= SCRAP && !isSure(PLAIN) && !wants();
        }

        private boolean isShort() {
            return words.length() <= SHORT;
        }

        private int bySureness(Clause other) {
            return Double.compare(sureness(), other.sureness());
        }

        private double sureness() {
            return meaning.outOfScope() ? 0 : meaning.family();
        }

        private boolean isTaught() {
            return meaning.stage() == Stage.EXACT;
        }

        private boolean means(Entry entry) {
            return meaning.entry().equals(Optional.of(entry));
        }

        private boolean isAkin(Clause other) {
            return meaning.entry().flatMap(entry -> other.meaning.entry().map(each -> each.intent().equals(entry.intent()))).orElse(false);
        }

        private boolean meansAs(Clause other) {
            return other.meaning.entry().filter(this::means).isPresent();
        }

        private boolean isQuestion() {
            return Speech.asks(words) && isSure(BEYOND_DOUBT);
        }

        /** Whether the very entry is beyond doubt, and not only its intent. */
        private boolean isPlain() {
            return meaning.entry().isPresent() && meaning.confidence() >= BEYOND_DOUBT;
        }

        /** Whether it speaks of the same: of the very thing, or asks or names, surely enough, what lies near. */
        private boolean bearsOut(Entry entry) {
            boolean same = !meaning.candidates().isEmpty() && meaning.candidates().getFirst().entry().intent().equals(entry.intent());
            return same || !tells() && isSure(SURE) && isNear(entry);
        }

        private boolean isNear(Entry entry) {
            return meaning.entry().filter(each -> each.scenario().equals(entry.scenario())).isPresent();
        }

        /** The same, where the other may be meant as well. */
        private Clause beside(Clause other) {
            List<Meaning.Known> both = Stream.of(meaning, other.meaning).map(each -> each.candidates().getFirst()).toList();
            return new Clause(words, new Meaning(both, meaning.confidence(), meaning.family(), meaning.outOfScope(), meaning.stage(), meaning.micros()));
        }

        Clause doubted() {
            return new Clause(words, meaning.doubted());
        }
    }

    /**
     * The clauses to answer, in their order; or the whole, where its clauses say no different things. At least one.
     *
     * @param whole asked for only where it matters: to understand a line may take milliseconds
     */
    static List<Clause> asked(Supplier<Clause> whole, List<Clause> clauses) {
        List<Clause> said = clauses.stream().filter(clause -> !clause.isCourtesy() && !clause.isScrap()).toList();
        Optional<Clause> beyond = said.stream().filter(Clause::isBeyond).findFirst();
        if (beyond.isPresent()) {
            return List.of(beyond.get());
        }
        Optional<Clause> thanks = thanks(clauses);
        if (thanks.isPresent()) {
            return List.of(thanks.get());
        }
        if (said.size() < 2) {
            return List.of(said.isEmpty() ? whole.get() : alone(surer(said.getFirst(), whole)));
        }
        if (isMoreThanItsParts(whole.get(), said)) {
            return List.of(whole.get());
        }
        List<Clause> asking = said.stream().filter(Clause::asks).toList();
        List<Clause> each = different(asking.stream().filter(clause -> clause.isSure(said.size() > FEW ? PLAIN : RATHER)));
        if (each.size() > 1) {
            return beside(whole.get(), each);
        }
        boolean list = asking.isEmpty() && said.stream().allMatch(clause -> clause.isTopic() && clause.isSure(PLAIN));
        return list ? different(said.stream()) : List.of(one(whole, said, asking));
    }

    /** "没问题了，放门卫那了，谢谢": nothing is asked any more, whatever is told. */
    private static Optional<Clause> thanks(List<Clause> clauses) {
        boolean settled = clauses.stream().anyMatch(Clause::settles) && clauses.stream().noneMatch(clause -> clause.wants() || clause.isTrouble());
        return settled ? clauses.stream().filter(Clause::isThanks).findFirst() : Optional.empty();
    }

    /** "收货地址我填的是老家，能改成公司吗": together the clauses surely mean what none of them does alone. */
    private static boolean isMoreThanItsParts(Clause whole, List<Clause> said) {
        return whole.isPlain() && said.stream().noneMatch(clause -> clause.isAkin(whole) || clause.wants() && clause.sureness() > whole.meaning().confidence() + HARDLY);
    }

    /** Where the whole means what one of them asks, another one is a question of its own only if there is little doubt. */
    private static List<Clause> beside(Clause whole, List<Clause> each) {
        if (each.stream().noneMatch(whole::meansAs)) {
            return each;
        }
        return each.stream().filter(clause -> clause.meansAs(whole) || clause.isSure(BESIDE)).toList();
    }

    /** A line of one clause: where it only tells something, it must be understood more plainly. */
    static Clause alone(Clause clause) {
        return clause.tells() && (!clause.isSure(RATHER) || clause.isAskedFor()) ? clause.doubted() : clause;
    }

    /** The one thing to answer; doubted where the line does not bear it out, or where something else may be meant as well. */
    private static Clause one(Supplier<Clause> whole, List<Clause> said, List<Clause> asking) {
        Clause understood = understood(whole, said, asking);
        boolean sure = understood.isSure(asking.isEmpty() ? PLAIN : SURE) && isBorneOut(understood, said) && (said.stream().anyMatch(Clause::wants) || !understood.isAskedFor());
        if (!sure || asking.size() > 1 && !isAllOfIt(understood, whole)) {
            return understood.doubted();
        }
        return rival(understood, said).map(other -> understood.beside(other).doubted()).orElse(understood);
    }

    /** What one clause asks or the whole does, whichever is surer; where none asks, what is told. */
    private static Clause understood(Supplier<Clause> whole, List<Clause> said, List<Clause> asking) {
        Optional<Clause> asked = asking.stream().filter(clause -> clause.isSure(SURE)).max(Clause::bySureness);
        if (asked.isEmpty()) {
            return asking.isEmpty() ? told(whole.get(), said) : whole.get();
        }
        if (isAboutAnother(asked.get(), said)) {
            return whole.get();
        }
        if (asked.get().isQuestion() && said.stream().anyMatch(clause -> clause.tells() && clause.meansAs(whole.get()))) {
            return asked.get();
        }
        return asked.get().isShort() ? fuller(asked.get(), whole) : surer(asked.get(), whole);
    }

    /** "发错颜色了，能不能先发个对的": what is told as surely as what is asked speaks of something else, and one cannot say which counts. */
    private static Optional<Clause> rival(Clause understood, List<Clause> said) {
        Entry entry = understood.meaning().entry().get();
        List<Clause> plain = said.stream().filter(clause -> clause.isSure(PLAIN) && !Speech.names(clause.words())).toList();
        boolean named = plain.stream().anyMatch(clause -> clause.isTopic() && clause.isNear(entry));
        return named || understood.isSure(BEYOND_DOUBT) ? Optional.empty() : plain.stream().filter(clause -> !clause.isNear(entry)).max(Clause::bySureness);
    }

    /** What the whole means, by the clause that tells it; else what is told most surely. */
    private static Clause told(Clause whole, List<Clause> said) {
        List<Clause> told = said.stream().filter(clause -> clause.tells() && !Speech.names(clause.words())).toList();
        return told.stream().filter(clause -> clause.meansAs(whole)).max(Clause::bySureness).map(clause -> surest(Stream.of(clause, whole)))
                .orElseGet(() -> surest(Stream.concat(Stream.of(whole), told.stream())));
    }

    /** "价格保护，款什么时候退": what is asked belongs to the subject that was named before it. */
    private static boolean isAboutAnother(Clause asked, List<Clause> said) {
        return said.stream().anyMatch(clause -> clause.isTopic() && clause.isSure(PLAIN) && !clause.isNear(asked.meaning().entry().get()));
    }

    /** "能加急吗，后天要出差带走": of two that ask, the one that was understood may be the detail. */
    private static boolean isAllOfIt(Clause understood, Supplier<Clause> whole) {
        return understood.isTaught() || understood.isSure(BEYOND_DOUBT) || whole.get().isNear(understood.meaning().entry().get());
    }

    private static boolean isBorneOut(Clause understood, List<Clause> said) {
        return understood.isSure(BEYOND_DOUBT) || understood.meaning().entry().filter(entry -> said.stream().anyMatch(clause -> clause.bearsOut(entry))).isPresent();
    }

    /** "充电时很烫，正常吗": two or three words ask nothing without what was told before them. */
    private static Clause fuller(Clause asked, Supplier<Clause> whole) {
        return whole.get().isSure(SURE) ? whole.get() : asked;
    }

    private static Clause surer(Clause one, Supplier<Clause> whole) {
        return one.isTaught() ? one : surest(Stream.of(one, whole.get()));
    }

    private static Clause surest(Stream<Clause> clauses) {
        return clauses.max(Clause::bySureness).orElseThrow();
    }

    private static List<Clause> different(Stream<Clause> clauses) {
        var different = new ArrayList<Clause>();
        clauses.filter(clause -> different.stream().noneMatch(other -> other.means(clause.meaning().entry().get()))).forEach(different::add);
        return List.copyOf(different);
    }
}
