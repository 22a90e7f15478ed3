package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.store.Store;
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

    private Composer() {}

    static Answer answer(Found found, Store store, Mood mood, long micros) {
        Context before = found.before();
        int calm = mood == Mood.ANGRY ? 0 : Math.min(CALM_AGAIN, before.calm() + 1);
        for (Answered each : found.answered()) {
            if (each.part() instanceof Part.ToPerson person) {
                return new Answer.HandOver(person.reason(), first(person, mood, found.english()),
                        why(each, "person", Map.of("mood", mood.name()), micros), person.after().waitingFor(null).feeling(mood, calm));
            }
        }
        List<Answered> said = found.answered().stream().filter(each -> each.part() instanceof Part.Said).toList();
        Optional<Answered> ask = found.answered().stream().filter(each -> each.part() instanceof Part.Ask asked && (said.isEmpty() || isWorthAsking(asked, each))).findFirst();
        if (!said.isEmpty()) {
            return reply(said, ask, before, mood, calm, found.english(), micros);
        }
        return ask.map(each -> askBack(each, mood, calm, found.english(), micros)).orElseGet(() -> missed(found, mood, calm, micros));
    }

    /** Beside an answer, which product is meant is asked only where the question was surely one. */
    private static boolean isWorthAsking(Part.Ask ask, Answered each) {
        return !ask.slot().slot().equals("product") || each.asked().meaning().confidence() >= SURELY;
    }

    private static List<Content> first(Part.ToPerson person, Mood mood, boolean english) {
        var lines = new ArrayList<List<Content>>(List.of(List.of(Content.text(AdvertisingLaw.clean(person.first())))));
        soften(lines, mood, english);
        return lines.getFirst().equals(List.of(Content.text(""))) ? List.of() : lines.getFirst();
    }

    private static Answer reply(List<Answered> said, Optional<Answered> ask, Context before, Mood mood, int calm, boolean english, long micros) {
        var lines = new ArrayList<List<Content>>();
        var facts = new LinkedHashMap<String, String>();
        List<String> chips = List.of();
        for (Answered each : said) {
            Part.Said part = (Part.Said) each.part();
            part.lines().stream().map(line -> line.stream().map(AdvertisingLaw::clean).toList()).filter(line -> !lines.contains(line)).forEach(lines::add);
            facts.putAll(part.facts());
            chips = chips(part, each.asked().meaning());
        }
        Context after = ((Part.Said) said.getLast().part()).after().stillWaiting(before);
        if (ask.isPresent()) {
            Part.Ask part = (Part.Ask) ask.get().part();
            lines.add(question(part));
            chips = part.chips();
            after = after.waitingFor(part.slot());
        }
        soften(lines, mood, english);
        if (mood != Mood.CALM) {
            facts.put("mood", mood.name());
        }
        Answered first = said.getFirst();
        return new Answer.Reply(said.size() > 1 ? List.of(joined(lines)) : lines, calm == 0 ? List.of() : chips.stream().limit(MOST_CHIPS).toList(),
                why(first, ((Part.Said) first.part()).source(), facts, micros), after.feeling(mood, calm));
    }

    /** What the answer suggests, and last what may have been meant instead, where that was nearly as likely. */
    private static List<String> chips(Part.Said part, Meaning meaning) {
        Optional<String> instead = meaning.stage().isTaught() ? Optional.empty() : meaning.candidates().stream().skip(1).limit(1)
                .filter(next -> next.score() >= meaning.candidates().getFirst().score() - NEARLY && !next.entry().scenario().equals("greeting")).map(next -> next.entry().name()).findFirst();
        return instead.map(name -> Stream.concat(part.chips().stream().limit(MOST_CHIPS - 1), Stream.of(name)).distinct().toList()).orElse(part.chips());
    }

    /** Several answers to one line are one line, in the order of the questions. What two of them say is said once. */
    private static List<Content> joined(List<List<Content>> lines) {
        var said = new HashSet<String>();
        return lines.stream().flatMap(List::stream).flatMap(content -> content instanceof Content.Text text ? anew(text, said).stream() : Stream.of(content)).toList();
    }

    private static Optional<Content> anew(Content.Text text, Set<String> said) {
        String left = SENTENCE_END.splitAsStream(text.text()).filter(sentence -> said.add(sentence.strip())).collect(Collectors.joining());
        return left.isBlank() ? Optional.empty() : Optional.of(Content.text(left.strip()));
    }

    private static void soften(List<List<Content>> lines, Mood mood, boolean english) {
        if (mood == Mood.CALM || lines.isEmpty() || lines.getFirst().isEmpty() || !(lines.getFirst().getFirst() instanceof Content.Text text)) {
            return;
        }
        if (text.text().contains("抱歉") || text.text().contains("对不起") || text.text().toLowerCase().contains("sorry")) {
            return;
        }
        String sorry = mood == Mood.ANGRY ? (english ? "I am truly sorry about this. " : "实在抱歉，给您带来了不好的体验。") : (english ? "Sorry to keep you waiting. " : "让您着急了，抱歉。");
        var first = new ArrayList<>(lines.getFirst());
        first.set(0, Content.text(sorry + text.text()));
        lines.set(0, List.copyOf(first));
    }

    private static List<Content> question(Part.Ask part) {
        var contents = new ArrayList<Content>();
        contents.add(Content.text(part.text()));
        contents.addAll(part.more());
        return contents;
    }

    private static Answer askBack(Answered each, Mood mood, int calm, boolean english, long micros) {
        Part.Ask part = (Part.Ask) each.part();
        var lines = new ArrayList<List<Content>>(List.of(question(part)));
        soften(lines, mood, english);
        return new Answer.AskBack(lines.getFirst(), part.chips(), why(each, part.source(), Map.of("slot", part.slot().slot()), micros),
                part.after().waitingFor(part.slot()).feeling(mood, calm));
    }

    private static Answer missed(Found found, Mood mood, int calm, long micros) {
        Answered first = found.answered().getFirst();
        String reason = first.part() instanceof Part.Nothing nothing ? nothing.reason() : "nothing";
        Context after = first.asked().context().stillWaiting(found.before()).feeling(mood, calm);
        Why why = why(first, "miss", Map.of("reason", reason, "mood", mood.name()), micros);
        return mood == Mood.ANGRY ? new Answer.HandOver("angry", List.of(Content.text(
                found.english() ? "I am truly sorry about this." : "实在抱歉，给您带来了不好的体验。这件事请人工客服来处理。")), why, after)
                : new Answer.Miss(reason, why, after);
    }

    private static Why why(Answered each, String source, Map<String, String> facts, long micros) {
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
