package dev.lingxi.answer;

import dev.lingxi.knowledge.Need;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Passes on to a person, or takes a message. */
@Component
class PersonSource implements AnswerSource {

    @Override
    public Set<Need.Kind> serves() {
        return Set.of(Need.Kind.PERSON, Need.Kind.MESSAGE);
    }

    @Override
    public Part answer(Asked asked) {
        boolean message = asked.need(Need.Kind.MESSAGE).isPresent();
        String first = asked.entry().filter(entry -> !message).flatMap(entry -> Scripts.fill(entry, asked)).orElse("");
        return new Part.ToPerson(message ? "message" : "asked", first, asked.context());
    }
}
