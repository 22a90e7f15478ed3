package dev.lingxi.answer;

import dev.lingxi.knowledge.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says the approved wording. */
@Component
class ScriptSource implements AnswerSource {

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.ACTION, Need.Kind.PRODUCT);
    }

    @Override
    public Part answer(Asked asked) {
        return asked.entry().flatMap(entry -> Scripts.fill(entry, asked))
                .<Part>map(text -> said(text, asked))
                .orElseGet(() -> asked.need(Need.Kind.ACTION).isPresent() ? doItYourself(asked) : new Part.Nothing("no sentence of the script can be said"));
    }

    private static Part said(String text, Asked asked) {
        Part.Said said = Part.Said.text("script", text, Map.of(), asked.context());
        return asked.need(Need.Kind.ACTION).isPresent() ? said.chips(chips(asked)) : said;
    }

    /** The bot changes no order: it says where the consumer can, and offers a person. */
    private static Part doItYourself(Asked asked) {
        String text = asked.say("这件事可以在“我的订单”里打开这一单自助申请；也可以转人工客服为您办理。",
                "You can do this yourself: open the order under My Orders. Or ask for a person to do it.");
        return Part.Said.text("script", text, Map.of(), asked.context()).chips(chips(asked));
    }

    private static List<String> chips(Asked asked) {
        var chips = new ArrayList<String>();
        chips.add(asked.say("转人工", "A person, please"));
        asked.entry().ifPresent(entry -> chips.addAll(entry.next()));
        return chips.stream().distinct().limit(4).toList();
    }
}
