package dev.lingxi.understanding;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Titles;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The titles of a shelf by the stretches that lines share with them: "421法式多门" is part of one title only, so it names that product. */
final class TitleStretches {

    /** How much a stretch must say to name something; a Han character says one, a Latin word two. */
    private static final int TELLING = 4;
    /** A shorter one will do at the head of a title that nothing else is called by. */
    private static final int TELLING_AT_THE_HEAD = 3;
    private static final int HEAD = 14;
    /** What points away from the product in focus. */
    private static final int TELLING_OTHERWISE = 6;
    /** A stretch that more titles hold is a kind of thing, not a thing. */
    private static final int MOST_SHARED = 4;
    private static final Set<String> EMPTY = Set.of("the", "a", "an", "is", "in", "of", "for", "and", "with", "do", "you", "have", "how", "what", "it", "this", "that", "on",
            "to", "my", "can", "i", "me", "are", "does", "s", "at", "by", "or", "your", "any", "much", "one", "size", "color", "colour");

    private final List<Product> products;
    private final List<List<String>> titles = new ArrayList<>();
    private final Map<String, List<Integer>> byPair = new HashMap<>();

    /** Where a line and some titles say the same, as places in the line's key. */
    record Stretch(int from, int to, int weight, List<Product> products) {}

    private record Unit(String text, int from) {

        int to() {
            return from + text.length();
        }

        int weight() {
            boolean latin = Normalizer.isWordCharacter(text.charAt(0));
            return EMPTY.contains(text) ? 0 : latin && text.chars().anyMatch(Character::isLetter) ? 2 : 1;
        }
    }

    TitleStretches(List<Product> products) {
        this.products = products;
        for (int place = 0; place < products.size(); place++) {
            Product product = products.get(place);
            titles.add(Stream.of(Titles.plain(product), product.titleEn() == null ? "" : product.titleEn()).map(Mentions::spaced).map(title -> " " + title + " ").toList());
            for (String title : titles.get(place)) {
                List<Unit> units = units(title);
                for (int i = 0; i + 1 < units.size(); i++) {
                    List<Integer> places = byPair.computeIfAbsent(pair(units, i), key -> new ArrayList<>(2));
                    if (places.isEmpty() || places.getLast() != place) {
                        places.add(place);
                    }
                }
            }
        }
    }

    /** The most telling stretch of the line, if any tells enough. */
    Optional<Stretch> longest(String text, boolean looking) {
        List<Unit> units = units(text);
        Stretch best = null;
        for (int i = 0; i + 1 < units.size(); i++) {
            Stretch stretch = from(i, units, text);
            if (stretch != null && tells(stretch, text, looking) && (best == null || stretch.weight() > best.weight())) {
                best = stretch;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The longest stretch that begins here. */
    private Stretch from(int first, List<Unit> units, String text) {
        List<Integer> holding = byPair.getOrDefault(pair(units, first), List.of());
        int last = first + 1;
        while (!holding.isEmpty() && last + 1 < units.size()) {
            String longer = text.substring(units.get(first).from(), units.get(last + 1).to());
            List<Integer> still = holding.stream().filter(place -> holds(place, longer)).toList();
            if (still.isEmpty()) {
                break;
            }
            holding = still;
            last++;
        }
        if (holding.isEmpty()) {
            return null;
        }
        int weight = units.subList(first, last + 1).stream().mapToInt(Unit::weight).sum();
        return new Stretch(units.get(first).from(), units.get(last).to(), weight, holding.stream().map(products::get).toList());
    }

    private boolean tells(Stretch stretch, String text, boolean looking) {
        if (stretch.products().size() > MOST_SHARED) {
            return false;
        }
        if (looking) {
            return stretch.weight() >= TELLING_OTHERWISE;
        }
        return stretch.weight() >= TELLING || stretch.weight() >= TELLING_AT_THE_HEAD && stretch.products().size() == 1
                && Mentions.spaced(Titles.plain(stretch.products().getFirst())).indexOf(text.substring(stretch.from(), stretch.to())) < HEAD;
    }

    private boolean holds(int place, String stretch) {
        for (String title : titles.get(place)) {
            for (int at = title.indexOf(stretch); at >= 0; at = title.indexOf(stretch, at + 1)) {
                if (Normalizer.isWhole(title, at, at + stretch.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String pair(List<Unit> units, int i) {
        return units.get(i).text() + ' ' + units.get(i + 1).text();
    }

    /** Latin words and single other characters. */
    private static List<Unit> units(String text) {
        var units = new ArrayList<Unit>();
        for (int i = 0; i < text.length();) {
            int end = i + 1;
            while (Normalizer.isWordCharacter(text.charAt(i)) && end < text.length() && Normalizer.isWordCharacter(text.charAt(end))) {
                end++;
            }
            if (text.charAt(i) != ' ') {
                units.add(new Unit(text.substring(i, end), i));
            }
            i = end;
        }
        return units;
    }
}
