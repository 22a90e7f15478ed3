package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Known lines by their key (a bare form or a sound), each with its intent. A key that was taught under several intents belongs to none.
 *
 * @param hashes  of the keys, ascending, each once
 * @param intents number of the intent, or {@link #SEVERAL}
 */
record IntentKeys(long[] hashes, int[] intents) {

    static final int NONE = -1;
    private static final int SEVERAL = -2;

    /** Keys and the number of each one's intent; negative numbers are left out. */
    static IntentKeys of(String[] keys, int[] intentOf) {
        int[] order = IntStream.range(0, keys.length).filter(i -> intentOf[i] >= 0 && !keys[i].isEmpty()).boxed()
            .sorted((a, b) -> Long.compare(hash(keys[a]), hash(keys[b]))).mapToInt(Integer::intValue).toArray();
        long[] hashes = new long[order.length];
        int[] intents = new int[order.length];
        int size = 0;
        for (int i : order) {
            long hash = hash(keys[i]);
            if (size > 0 && hashes[size - 1] == hash) {
                intents[size - 1] = intents[size - 1] == intentOf[i] ? intentOf[i] : SEVERAL;
            } else {
                hashes[size] = hash;
                intents[size++] = intentOf[i];
            }
        }
        return new IntentKeys(Arrays.copyOf(hashes, size), Arrays.copyOf(intents, size));
    }

    /** The intent of a key, or {@link #NONE}. */
    int find(String key) {
        int at = Arrays.binarySearch(hashes, hash(key));
        return at < 0 || intents[at] == SEVERAL ? NONE : intents[at];
    }

    void writeTo(DataOutputStream out) throws IOException {
        IntentFile.write(out, hashes);
        IntentFile.write(out, intents);
    }

    static IntentKeys readFrom(DataInputStream in) throws IOException {
        return new IntentKeys(IntentFile.longs(in), IntentFile.ints(in));
    }

    /** FNV-1a over the characters, stirred. */
    static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
