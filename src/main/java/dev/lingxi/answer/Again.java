package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same script twice in a row helps nobody: the second time the sentence is enough that speaks of what is asked, and a person is offered;
 * who asks once more gets one. What is only remarked upon it is no question.
 */
final class Again {

    private static final int MOST_CHIPS = 3;
    private static final String SCRIPT = "script";

    private Again() {}

    /** What to say, where this would be said again; else this. @param before what the conversation was about before the line */
    static Part unless(Asked asked, Part part, Context before) {
        if (!(part instanceof Part.Said said && said.source().equals(SCRIPT) && isSame(asked, before))) {
            return part;
        }
        if (SequelWords.isLost(asked.line())) {
            return said(asked, asked.say("页面上找不到的话，点“转人工”，请客服带您一步步来。", "If you cannot find it, ask for a person to take you through it."), said);
        }
        if (!Speech.wants(asked.line()) && !SequelWords.isStuck(asked.line())) {
            return remarked(asked, said);
        }
        return SequelWords.leans(asked.line()) ? shorter(asked, said) : switch (before.again()) {
            case 0 -> shorter(asked, said);
            case 1 -> asked.need(Need.Kind.ACTION).isPresent() ? said(asked, notByMe(asked), said) : person(asked, said);
            default -> person(asked, said);
        };
    }

    private static Part person(Asked asked, Part.Said said) {
        return new Part.ToPerson("misses", asked.say("看来我说的没帮上您，这件事请人工客服来办。", "What I said did not help you, so a person should see to this."), said.after());
    }

    /** "刚才客服说可以的": told about the answer, and nothing asked. */
    private static Part remarked(Asked asked, Part.Said said) {
        String text = asked.say("明白了。就按刚才说的办；遇到问题随时告诉我，也可以转人工客服。", "I see. It is as I said; tell me if anything goes wrong, or ask for a person.");
        return said(asked, text, said);
    }

    private static boolean isSame(Asked asked, Context before) {
        boolean same = asked.entry().filter(entry -> entry.id().equals(before.entry()) && !entry.scenario().equals("greeting")).isPresent();
        return same && Objects.equals(asked.context().sku(), before.sku()) && Objects.equals(asked.context().order(), before.order());
    }

    private static Part shorter(Asked asked, Part.Said said) {
        return said(asked, asked.need(Need.Kind.ACTION).isPresent() ? step(asked, text(said)) : reminded(asked, text(said)), said);
    }

    private static Part said(Asked asked, String text, Part.Said said) {
        List<String> next = asked.entry().map(Entry::next).orElse(List.of());
        List<String> chips = Stream.concat(Stream.of(asked.say("转人工", "A person, please")), next.stream()).distinct().limit(MOST_CHIPS).toList();
        return new Part.Said(said.source(), List.of(List.of(Content.text(text))), chips, Map.of("again", "true"), said.after().onceMore());
    }

    private static String text(Part.Said said) {
        return said.lines().getFirst().stream().filter(Content.Text.class::isInstance).map(Content.Text.class::cast).findFirst().map(Content.Text::text).orElse("");
    }

    /** Where the consumer can do it; where that was what was said, that nobody but them and a person can. */
    private static String step(Asked asked, String said) {
        String where = ScriptSource.where(asked);
        return said.equals(where) ? notByMe(asked) : where;
    }

    private static String notByMe(Asked asked) {
        return asked.say("这一步要您自己在订单里提交，我这里点不了。不方便操作的话，点“转人工”，请客服帮您办。",
                "This has to be submitted from your order, which I cannot do. If you would rather not, ask for a person to do it for you.");
    }

    private static String reminded(Asked asked, String said) {
        String point = point(asked.line(), said);
        return asked.say("就是刚才说的：" + point + "哪里不清楚可以接着问，也可以转人工客服来帮您。", "As I said: " + point + " Tell me what is unclear, or ask for a person.");
    }

    /** The sentence that shares most with the line, the first of those that share as much. */
    private static String point(String line, String said) {
        Set<String> asked = Set.copyOf(Attributes.pairs(line));
        return Composer.sentences(said).map(String::strip).max(Comparator.comparingLong(sentence -> Attributes.pairs(sentence).stream().filter(asked::contains).count())).orElse("");
    }
}
