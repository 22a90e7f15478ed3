package dev.lingxi.understanding;

import java.util.HashMap;
import java.util.Map;

/** Known lines by their key (a bare form or a sound), each with its intent. A key that was taught under several intents belongs to none. */
final class IntentKeys {

    static final int NONE = -1;

    private final Map<String, Integer> intents = new HashMap<>();

    /** Keys and the number of each one's intent; negative numbers are left out. */
    static IntentKeys of(String[] keys, int[] intentOf) {
        var known = new IntentKeys();
        for (int i = 0; i < keys.length; i++) {
            if (intentOf[i] >= 0 && !keys[i].isEmpty()) {
                known.intents.merge(keys[i], intentOf[i], (one, other) -> one.equals(other) ? one : NONE);
            }
        }
        return known;
    }

    /** The intent of a key, or {@link #NONE}. */
    int find(String key) {
        return intents.getOrDefault(key, NONE);
    }
}
