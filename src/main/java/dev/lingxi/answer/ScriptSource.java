package dev.lingxi.answer;

import dev.lingxi.knowledge.Need;
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
                .<Part>map(text -> Part.Said.text("script", text, Map.of(), asked.context()))
                .orElseGet(() -> new Part.Nothing("no sentence of the script can be said"));
    }
}
