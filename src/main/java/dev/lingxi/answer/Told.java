package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Normalizer;
import java.util.List;

/** Whether people come with a thing by telling it ("屏幕碎了") or by asking for it ("能用白条吗"): how the phrasings of its entry are put. */
final class Told {

    /** Where a smaller share of an entry's phrasings tells something, a line that tells hardly means the entry. */
    private static final double RARE = 0.07;
    /** So few phrasings show nothing. */
    private static final int TOO_FEW = 6;

    private Told() {}

    /** Whether next to nobody tells it. */
    static boolean isRare(Entry entry) {
        List<String> phrasings = entry.phrasings().stream().filter(Normalizer::isChinese).toList();
        return phrasings.size() >= TOO_FEW && phrasings.stream().filter(Speech::tells).count() < RARE * phrasings.size();
    }
}
