package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Mood;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Joins what the sources say into one answer, in the tone that the consumer's mood asks for. */
final class Composer {

    private static final int MOST_CHIPS = 4;
    private static final int CALM_AGAIN = 3;
    private static final double SURELY = 0.85;
    /** A difference of two scores that the right entry is lost by, as often as not. */
    private static final double NEARLY = 0.3;
    /** After a full stop; a point in a figure or an address is none. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？])|(?<=[.!?] )");

    private final Found found;
    private final Tone tone;
    private final int calm;
    private final long micros;

    private Composer(Found found, Mood mood, long micros) {
        this.found = found;
        this.tone = new Tone(mood, Tongue.of(found.english()));
        this.calm = mood == Mood.ANGRY ? 0 : Math.min(CALM_AGAIN, found.before().calm() + 1);
        this.micros = micros;
    }

    /** @param micros what it took to find */
    static Answer answer(Found found, Mood mood, long micros) {
        return new Composer(found, mood, micros).answer();
    }

    private Answer answer() {
        for (Answered each : found.answered()) {
            if (each.part() instanceof Part.ToPerson person) {
                return handedOver(each, person);
            }
        }
        List<Answered> said = found.answered().stream().filter(each -> each.part() instanceof Part.Said).toList();
        Optional<Answered> ask = found.answered().stream().filter(each -> each.part() instanceof Part.Ask asked && (said.isEmpty() || isWorthAsking(asked, each))).findFirst();
        return said.isEmpty() ? ask.map(this::askedBack).orElseGet(this::missed) : reply(said, ask);
    }

    private Answer handedOver(Answered each, Part.ToPerson person) {
        List<Content> first = tone.softened(List.of(Content.text(AdvertisingLaw.clean(person.first()))));
        return new Answer.HandOver(person.reason(), first.equals(List.of(Content.text(""))) ? List.of() : first,
                why(each, "person", Map.of("mood", tone.mood().name())), person.after().waitingFor(null).feeling(tone.mood(), calm));
    }

    /** Beside an answer, which product is meant is asked only where the question was surely one. */
    private static boolean isWorthAsking(Part.Ask ask, Answered each) {
        return !ask.slot().slot().equals("product") || each.asked().meaning().confidence() >= SURELY;
    }

    private Answer reply(List<Answered> said, Optional<Answered> ask) {
        var lines = new ArrayList<List<Content>>();
        var facts = new LinkedHashMap<String, String>();
        List<String> chips = List.of();
        for (Answered each : said) {
            Part.Said part = (Part.Said) each.part();
            part.lines().stream().map(line -> line.stream().map(AdvertisingLaw::clean).toList()).filter(line -> !lines.contains(line)).forEach(lines::add);
            facts.putAll(part.facts());
            chips = chips(part, each.asked());
        }
        Context after = ((Part.Said) said.getLast().part()).after().stillWaiting(found.before());
        if (ask.isPresent()) {
            Part.Ask part = (Part.Ask) ask.get().part();
            lines.add(question(part));
            chips = part.chips();
            after = after.waitingFor(part.slot());
        }
        if (!lines.isEmpty()) {
            lines.set(0, tone.softened(lines.getFirst()));
        }
        if (tone.mood() != Mood.CALM) {
            facts.put("mood", tone.mood().name());
        }
        Answered first = said.getFirst();
        return new Answer.Reply(said.size() > 1 ? List.of(joined(lines)) : lines, calm == 0 ? List.of() : chips.stream().limit(MOST_CHIPS).toList(),
                why(first, ((Part.Said) first.part()).source(), facts), after.feeling(tone.mood(), calm));
    }

    /** What the answer suggests, and last what may have been meant instead, where that was nearly as likely and the likeliest was answered. */
    private static List<String> chips(Part.Said part, Asked asked) {
        Meaning meaning = asked.meaning();
        boolean answered = meaning.entry().map(Entry::id).equals(asked.entry().map(Entry::id));
        Optional<String> instead = !answered || meaning.stage().isTaught() ? Optional.empty() : meaning.candidates().stream().skip(1).limit(1)
                .filter(next -> next.score() >= meaning.candidates().getFirst().score() - NEARLY && !next.entry().scenario().equals("greeting")).map(next -> next.entry().name()).findFirst();
        return instead.map(name -> Stream.concat(part.chips().stream().limit(MOST_CHIPS - 1), Stream.of(name)).distinct().toList()).orElse(part.chips());
    }

    /** Several answers to one line are one line, in the order of the questions. What two of them say is said once. */
    private static List<Content> joined(List<List<Content>> lines) {
        var said = new HashSet<String>();
        return lines.stream().flatMap(List::stream).flatMap(content -> content instanceof Content.Text text ? anew(text, said).stream() : Stream.of(content)).toList();
    }

    static Stream<String> sentences(String text) {
        return SENTENCE_END.splitAsStream(text);
    }

    private static Optional<Content> anew(Content.Text text, Set<String> said) {
        String left = sentences(text.text()).filter(sentence -> said.add(sentence.strip())).collect(Collectors.joining());
        return left.isBlank() ? Optional.empty() : Optional.of(Content.text(left.strip()));
    }

    private static List<Content> question(Part.Ask part) {
        var contents = new ArrayList<Content>();
        contents.add(Content.text(part.text()));
        contents.addAll(part.more());
        return contents;
    }

    private Answer askedBack(Answered each) {
        Part.Ask part = (Part.Ask) each.part();
        return new Answer.AskBack(tone.softened(question(part)), part.chips(), why(each, part.source(), Map.of("slot", part.slot().slot())),
                part.after().waitingFor(part.slot()).feeling(tone.mood(), calm));
    }

    private Answer missed() {
        Answered first = found.answered().getFirst();
        String reason = first.part() instanceof Part.Nothing nothing ? nothing.reason() : "nothing";
        Context after = first.asked().context().stillWaiting(found.before()).feeling(tone.mood(), calm);
        Why why = why(first, "miss", Map.of("reason", reason, "mood", tone.mood().name()));
        return tone.mood() == Mood.ANGRY ? new Answer.HandOver("angry", List.of(Content.text(
                tone.tongue().say("实在抱歉，给您带来了不好的体验。这件事请人工客服来处理。", "I am truly sorry about this."))), why, after)
                : new Answer.Miss(reason, why, after);
    }

    private Why why(Answered each, String source, Map<String, String> facts) {
        Meaning meaning = each.asked().meaning();
        Optional<Entry> entry = each.asked().entry();
        List<Why.Scored> others = meaning.candidates().stream().filter(known -> entry.isEmpty() || !known.entry().id().equals(entry.get().id()))
                .limit(3).map(known -> new Why.Scored(known.entry().id(), Math.round(known.score() * 1000) / 1000.0)).toList();
        return new Why(source, entry.map(known -> known.id() + "@" + known.version()).orElse(null), entry.map(Entry::scenario).orElse(null),
                entry.map(Entry::intent).orElse(null), entry.map(Entry::pack).orElse(null), Math.round(meaning.confidence() * 1000) / 1000.0,
                meaning.candidates().isEmpty() ? null : meaning.stage().name().toLowerCase(), others, facts,
                Map.of("understand", meaning.micros(), "engine", micros));
    }
}
