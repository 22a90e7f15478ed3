package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.language.Normalizer;
import java.util.Optional;

/** What entries, which trainers name in Chinese, are called in English: the way an English shopper asks for them. */
final class EnglishNames {

    private EnglishNames() {}

    /** The first English phrasing as a chip; empty where there is none. */
    static Optional<String> find(Entry entry) {
        return entry.phrasings().stream().filter(phrasing -> !Normalizer.isChinese(phrasing) && phrasing.contains(" ")).findFirst()
                .map(phrasing -> Character.toUpperCase(phrasing.charAt(0)) + phrasing.substring(1));
    }

    /** The entry's name in the language of the reply; the Chinese one where it has no other. */
    static String of(Entry entry, Tongue tongue) {
        return tongue == Tongue.ZH ? entry.name() : find(entry).orElse(entry.name());
    }
}
