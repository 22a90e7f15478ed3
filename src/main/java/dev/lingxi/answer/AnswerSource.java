package dev.lingxi.answer;

import dev.lingxi.knowledge.Need;
import java.util.Set;

/** Somebody who owns a kind of fact. Pure; safe for many threads. */
interface AnswerSource {

    /** The needs that this source serves. */
    Set<Need.Kind> serves();

    /** What it has to say; {@link Part.Nothing} where it has nothing. */
    Part answer(Asked asked);
}
