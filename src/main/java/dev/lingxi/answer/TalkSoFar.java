package dev.lingxi.answer;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers what only the talk so far explains: a choice, a nod, an address typed for a form, another order pointed at. */
@Component
final class TalkSoFar {

    private final Utterances utterances;
    private final Nodding nodding;
    private final Particulars particulars;
    private final AnotherOrder anotherOrder;

    TalkSoFar(Utterances utterances, Nodding nodding, Particulars particulars, AnotherOrder anotherOrder) {
        this.utterances = utterances;
        this.nodding = nodding;
        this.particulars = particulars;
        this.anotherOrder = anotherOrder;
    }

    /** What the line says to the bot's last one; empty where it says something of its own. */
    Optional<List<Answered>> continued(Scene scene) {
        return utterances.resumed(scene).or(() -> nodding.to(scene)).or(() -> particulars.given(scene)).or(() -> anotherOrder.pointedAt(scene));
    }
}
