package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.Clauses;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Stage;
import dev.lingxi.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What the lines of a scene mean: the clauses that ask, each with its meaning. */
@Component
final class LineReader {

    /** "这个耳机": the thing at hand by its kind, of which nothing is asked but what is asked of the thing. */
    private static final String POINTING = "(?:这|那|该|此)(?:一)?(?:个|款|台|双|部|件|只|块|副|条|把|支|种|套)?";
    /** Asked alike of every kind of goods: the kind says nothing about the answer. */
    private static final Set<String> ALIKE_FOR_ALL_KINDS = Set.of("installation", "shipping", "logistics", "invoice", "payment", "price_protection", "returns");
    static final String IN_STOCK = "stock.now.variant";
    static final String TRANSFER = "complaint.human.transfer";
    private static final String GREETING = "greeting.hello.there";

    private final Understanding understanding;
    private final Stores stores;

    LineReader(Understanding understanding, Stores stores) {
        this.understanding = understanding;
        this.stores = stores;
    }

    /** What the line asks: its clauses, and where it is only one, that after what was answered last. */
    List<Story.Clause> clauses(Scene scene, String text) {
        List<Story.Clause> said = apart(scene, text);
        return said.size() > 1 ? said : List.of(goingOn(scene, said.getFirst()));
    }

    /** A line of one thought may be the rest of a question. */
    private Story.Clause goingOn(Scene scene, Story.Clause only) {
        String last = scene.question().context().entry();
        Focus focus = scene.focus(only.words(), scene.question().context());
        if (last == null || focus.pointed()) {
            return only;
        }
        return understanding.entry(scene.store(), last, occasion(scene, only.words()))
                .map(topic -> new Sequel(understanding, scene.store(), topic, focus.item().isPresent()).meaning(only.words(), only.meaning()))
                .map(meaning -> new Story.Clause(only.words(), meaning)).orElse(only);
    }

    /** The line as a whole, unless its parts ask different things. */
    private List<Story.Clause> apart(Scene scene, String text) {
        Clauses clauses = Clauses.of(text);
        List<String> words = clauses.parts().stream().distinct().toList();
        if (words.size() == 1) {
            Story.Clause only = clause(scene, words.getFirst());
            return List.of(clauses.areMany() ? only.doubted() : Speech.asks(text) ? only : Story.alone(only));
        }
        Optional<Meaning> opening = opening(scene, text);
        if (opening.isPresent() || glanced(scene, text, occasion(scene, text)).stage() == Stage.EXACT) {
            return List.of(new Story.Clause(text, opening.orElseGet(() -> meaning(scene, text))));
        }
        var whole = SingletonSupplier.of(() -> new Story.Clause(text, meaning(scene, text)));
        List<Story.Clause> asked = Story.asked(whole::obtain, words.stream().map(each -> clause(scene, each)).toList());
        return asked.size() > 1 ? asked : List.of(new Story.Clause(text, asked.getFirst().meaning()));
    }

    private Story.Clause clause(Scene scene, String words) {
        return new Story.Clause(words, opening(scene, words).orElseGet(() -> meaning(scene, words)));
    }

    /** A call for a person, in whatever words; or a word of address and nothing more, such as "亲": a greeting, whatever it resembles. */
    private Optional<Meaning> opening(Scene scene, String text) {
        if (Speech.callsForPerson(text)) {
            return understanding.entry(scene.store(), TRANSFER, occasion(scene, text)).map(Meaning::certain);
        }
        return Speech.isAddress(text) ? understanding.entry(scene.store(), GREETING, occasion(scene, text)).map(Meaning::certain) : Optional.empty();
    }

    /** What a line means; the names of products and of their variants say nothing about that, nor does the kind of goods where it is about an order of them. */
    private Meaning meaning(Scene scene, String said) {
        Occasion occasion = occasion(scene, said);
        Meaning whole = glanced(scene, said, occasion);
        if (whole.stage() == Stage.EXACT) {
            return whole;
        }
        Optional<Entry> named = understanding.named(scene.store(), said);
        if (named.isPresent()) {
            return Meaning.certain(named.get());
        }
        String line = Speech.withoutLead(said);
        Meaning as = line.equals(said) ? whole : glanced(scene, line, occasion);
        Focus focus = scene.focus(line, scene.question().context());
        if (focus.asksWhetherThereIs()) {
            return understanding.entry(scene.store(), IN_STOCK, occasion).map(Meaning::certain).orElse(as);
        }
        String asked = withoutKind(scene, focus.pointed() && !focus.nothingElse() ? focus.rest() : line, focus);
        if (!asked.equals(line)) {
            return understood(scene, isClearer(glanced(scene, asked, occasion), as) ? asked : line, occasion);
        }
        return scene.shelf().kinds().in(line).filter(line::contains).filter(kind -> line.length() > kind.length() + 1)
                .map(kind -> line.replace(kind, "")).filter(without -> isForAllKinds(glanced(scene, without, occasion)))
                .map(without -> understood(scene, without, occasion)).filter(meaning -> isForAllKinds(meaning) && sure(meaning))
                .orElseGet(() -> understood(scene, line, occasion));
    }

    /** "这个耳机有货吗" asks "这款有货吗" of what is at hand. */
    private static String withoutKind(Scene scene, String line, Focus focus) {
        return focus.item().isEmpty() ? line
                : scene.shelf().kinds().in(line).map(kind -> line.replaceFirst(Pattern.quote(kind) + "(?=这款)", "").replaceFirst(POINTING + Pattern.quote(kind), "这款")).orElse(line);
    }

    private static boolean isClearer(Meaning one, Meaning other) {
        return one.family() > other.family() || one.confidence() > other.confidence();
    }

    /** About an order, or the very line that is asked of any kind of goods. */
    private static boolean isForAllKinds(Meaning meaning) {
        return meaning.entry().filter(entry -> Concerns.orders(entry) || meaning.stage() == Stage.EXACT && ALIKE_FOR_ALL_KINDS.contains(entry.scenario())).isPresent();
    }

    Meaning understood(Scene scene, String line) {
        return understood(scene, line, occasion(scene, line));
    }

    private Meaning understood(Scene scene, String line, Occasion occasion) {
        return understanding.understand(scene.store(), line, scene.question().hurried(), occasion);
    }

    /** What the gist of a line says: enough to choose between two ways to put it, before one of them costs the encoder milliseconds. */
    Meaning glanced(Scene scene, String line, Occasion occasion) {
        return understanding.understand(scene.store(), line, true, occasion);
    }

    Occasion occasion(Scene scene, String line) {
        return occasion(scene, () -> scene.focus(line, scene.question().context()).item());
    }

    Occasion occasion(Scene scene, Supplier<Optional<Item>> about) {
        return new LineOccasion(scene.question(), scene.shelf(), stores, about);
    }

    /** Sure enough to answer. */
    static boolean sure(Meaning meaning) {
        return meaning.family() >= Story.SURE;
    }
}
