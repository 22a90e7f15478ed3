package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Context;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The same script twice in a row helps nobody: the second time its first sentence is enough, and a person is offered. */
final class Again {

    private static final int MOST_CHIPS = 3;
    private static final String SCRIPT = "script";

    private Again() {}

    /** What to say, where this would be said again; else this. @param before what the conversation was about before the line */
    static Part unless(Asked asked, Part part, Context before) {
        return part instanceof Part.Said said && said.source().equals(SCRIPT) && isSame(asked, before) ? shorter(asked, said) : part;
    }

    private static boolean isSame(Asked asked, Context before) {
        boolean same = asked.entry().filter(entry -> entry.id().equals(before.entry()) && !entry.scenario().equals("greeting")).isPresent();
        return same && Objects.equals(asked.context().sku(), before.sku()) && Objects.equals(asked.context().order(), before.order());
    }

    private static Part shorter(Asked asked, Part.Said said) {
        String text = asked.need(Need.Kind.ACTION).isPresent() ? step(asked, text(said)) : reminded(asked, text(said));
        List<String> next = asked.entry().map(Entry::next).orElse(List.of());
        List<String> chips = Stream.concat(Stream.of(asked.say("转人工", "A person, please")), next.stream()).distinct().limit(MOST_CHIPS).toList();
        return new Part.Said(said.source(), List.of(List.of(Content.text(text))), chips, Map.of("again", "true"), said.after());
    }

    private static String text(Part.Said said) {
        return said.lines().getFirst().stream().filter(Content.Text.class::isInstance).map(Content.Text.class::cast).findFirst().map(Content.Text::text).orElse("");
    }

    /** Where the consumer can do it; where that was what was said, that nobody but them and a person can. */
    private static String step(Asked asked, String said) {
        String where = ScriptSource.where(asked);
        return !said.equals(where) ? where : asked.say("这一步要您自己在订单里提交，我这里点不了。不方便操作的话，点“转人工”，请客服帮您办。",
                "This has to be submitted from your order, which I cannot do. If you would rather not, ask for a person to do it for you.");
    }

    private static String reminded(Asked asked, String said) {
        String first = Composer.sentences(said).findFirst().map(String::strip).orElse("");
        return asked.say("就是刚才说的：" + first + "哪里不清楚可以接着问，也可以转人工客服来帮您。", "As I said: " + first + " Tell me what is unclear, or ask for a person.");
    }
}
