package dev.lingxi.understanding;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Known lines by their key (a bare form or a sound), each with the entries it was taught under: several where layers share it.
 *
 * @param hashes  of the keys, ascending; a key taught under several entries stands there several times
 * @param entries the numbers of the entries, a later layer's after an earlier one's
 */
record PhrasingKeys(long[] hashes, int[] entries) {

    static PhrasingKeys of(String[] keys, int[] entryOf) {
        long[] hashes = Arrays.stream(keys).mapToLong(PhrasingKeys::hash).toArray();
        int[] order = IntStream.range(0, keys.length).filter(i -> !keys[i].isEmpty()).boxed()
                .sorted(Comparator.comparingLong((Integer i) -> hashes[i]).thenComparingInt(i -> entryOf[i])).mapToInt(Integer::intValue).toArray();
        return new PhrasingKeys(Arrays.stream(order).mapToLong(i -> hashes[i]).toArray(), Arrays.stream(order).map(i -> entryOf[i]).toArray());
    }

    /** The open entry of a key, or -1; the latest layer's where several share it. */
    int find(String key, boolean[] open) {
        long hash = hash(key);
        int at = Arrays.binarySearch(hashes, hash);
        if (at < 0) {
            return -1;
        }
        while (at + 1 < hashes.length && hashes[at + 1] == hash) {
            at++;
        }
        while (at >= 0 && hashes[at] == hash) {
            if (open[entries[at]]) {
                return entries[at];
            }
            at--;
        }
        return -1;
    }

    void writeTo(DataOutputStream out) throws IOException {
        IntentFile.write(out, hashes);
        IntentFile.write(out, entries);
    }

    static PhrasingKeys readFrom(DataInputStream in) throws IOException {
        return new PhrasingKeys(IntentFile.longs(in), IntentFile.ints(in));
    }

    /** FNV-1a over the characters, stirred. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
            hash ^= hash >>> 29;
        }
        return hash;
    }
}
