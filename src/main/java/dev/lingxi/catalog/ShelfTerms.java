package dev.lingxi.catalog;

import dev.lingxi.language.Normalizer;
import dev.lingxi.language.Pinyin;
import java.util.ArrayList;
import java.util.List;

/**
 * The terms of a text, by which a shelf is searched.
 *
 * @param characters single Chinese characters
 * @param pairs      two neighbouring ones
 * @param words      Latin words and numbers, whole and in their parts: {@code hwy14-186} → {@code hwy14186, hwy14, 186, hwy, 14}
 * @param sounds     how each pair is read aloud, for homophones and typing slips
 */
record ShelfTerms(List<String> characters, List<String> pairs, List<String> words, List<String> sounds) {

    private static final int LONGEST = 2_000;

    static ShelfTerms of(String text) {
        var reading = new Reading(Normalizer.normalize(text.length() > LONGEST ? text.substring(0, LONGEST) : text));
        reading.read();
        return new ShelfTerms(reading.characters, reading.pairs, reading.words, reading.sounds);
    }

    boolean isEmpty() {
        return characters.isEmpty() && words.isEmpty();
    }

    private static final class Reading {

        private final String text;
        private final List<String> characters = new ArrayList<>();
        private final List<String> pairs = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final List<String> sounds = new ArrayList<>();

        Reading(String text) {
            this.text = text;
        }

        void read() {
            int i = 0;
            while (i < text.length()) {
                int end = i;
                if (Normalizer.isHan(text.charAt(i))) {
                    while (end < text.length() && Normalizer.isHan(text.charAt(end))) {
                        end++;
                    }
                    chinese(text.substring(i, end));
                } else if (Character.isLetterOrDigit(text.charAt(i))) {
                    while (end < text.length() && (isLatin(text.charAt(end)) || isJoint(end))) {
                        end++;
                    }
                    latin(text.substring(i, end));
                } else {
                    end++;
                }
                i = end;
            }
        }

        private void chinese(String run) {
            List<String> syllables = Pinyin.syllables(run);
            for (int i = 0; i < run.length(); i++) {
                characters.add(run.substring(i, i + 1));
                if (i + 1 < run.length()) {
                    pairs.add(run.substring(i, i + 2));
                }
            }
            for (int i = 0; i + 1 < syllables.size(); i++) {
                sounds.add(syllables.get(i) + " " + syllables.get(i + 1));
            }
        }

        /** A hyphen, dot or slash between two letters or digits joins them. */
        private boolean isJoint(int i) {
            return "-./_".indexOf(text.charAt(i)) >= 0 && i + 1 < text.length() && isLatin(text.charAt(i + 1));
        }

        private void latin(String run) {
            String whole = run.replaceAll("[-./_]", "");
            words.add(whole);
            for (String part : run.split("[-./_]")) {
                if (!part.equals(whole)) {
                    words.add(part);
                }
                for (String piece : part.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
                    if (!piece.equals(part)) {
                        words.add(piece);
                    }
                }
            }
        }

        private static boolean isLatin(char c) {
            return Character.isLetterOrDigit(c) && !Normalizer.isHan(c);
        }
    }
}
