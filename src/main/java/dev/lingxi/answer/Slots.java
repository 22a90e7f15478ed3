package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.catalog.Titles;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Mentions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions back, and what consumers say to them. */
final class Slots {

    private static final Pattern PLACE = Pattern.compile("^第?([一二三四1234])(个|款|笔|单|台)?$");
    private static final Pattern POINTING = Pattern.compile("那一?[个款台种]|这一?[个款台种]|的|呢|吧|就|是|[？?。，,！!]");
    private static final String PLACES = "一二三四";
    private static final int MOST_CHIPS = 4;
    private static final int CHIP = 20;

    private Slots() {}

    /**
     * A slot that the consumer has filled.
     *
     * @param entry what is asked, once it is filled
     * @param line  the consumer's line to answer now
     */
    record Filled(Optional<String> entry, String line, UnaryOperator<Context> change) {

        Context context(Context before) {
            return change.apply(before);
        }
    }

    /** What the line fills of the open slot; empty where it says something else. @param asks whether words are a question of their own */
    static Optional<Filled> filled(Context.OpenSlot open, String line, Shelf shelf, Mentions mentions, Predicate<String> asks) {
        return switch (open.slot()) {
            case "order" -> choice(open, line).map(order -> new Filled(Optional.ofNullable(open.entry()), open.line(), context -> context.withOrder(order)));
            case "product" -> product(open, line, shelf, mentions, asks)
                    .map(item -> new Filled(Optional.ofNullable(open.entry()), open.line(), context -> context.lookingAt(item.sku().id())));
            case "entry" -> choice(open, line).map(entry -> new Filled(Optional.of(entry), open.line(), UnaryOperator.identity()));
            case "wish" -> shelf.kinds().in(line).or(() -> Wish.of(line).atMost().map(Object::toString))
                    .map(said -> new Filled(Optional.ofNullable(open.entry()), open.line() + " " + line, UnaryOperator.identity()));
            default -> Optional.empty();
        };
    }

    /** Which choice the line means: by its chip, its id or the end of it, or its place. */
    private static Optional<String> choice(Context.OpenSlot open, String line) {
        String text = line.strip();
        Matcher place = PLACE.matcher(text);
        if (place.matches()) {
            int at = PLACES.indexOf(place.group(1)) >= 0 ? PLACES.indexOf(place.group(1)) : Integer.parseInt(place.group(1)) - 1;
            return at < open.choices().size() ? Optional.of(id(open.choices().get(at))) : Optional.empty();
        }
        return open.choices().stream().filter(each -> text.equals(label(each)) || text.contains(id(each)) || endsIn(text, id(each))).map(Slots::id).findFirst().or(() -> part(open, text));
    }

    /** "0017那单": the last four figures of a number are enough. */
    private static boolean endsIn(String text, String id) {
        String end = id.substring(Math.max(0, id.length() - 4));
        return id.length() > 8 && end.chars().allMatch(Character::isDigit) && text.contains(end);
    }

    /** "20000那个呢": the only choice whose label has these words. */
    private static Optional<String> part(Context.OpenSlot open, String text) {
        String words = POINTING.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("").strip();
        List<String> with = words.length() < 2 || !open.slot().equals("product") ? List.of()
                : open.choices().stream().filter(each -> label(each).toLowerCase(Locale.ROOT).contains(words)).toList();
        return with.size() == 1 ? Optional.of(id(with.getFirst())) : Optional.empty();
    }

    /** A choice is kept as {@code id} or {@code id=label}. */
    private static String id(String choice) {
        int equals = choice.indexOf('=');
        return equals < 0 ? choice : choice.substring(0, equals);
    }

    /** What its chip says. */
    static String label(String choice) {
        return choice.substring(choice.indexOf('=') + 1);
    }

    private static Optional<Item> product(Context.OpenSlot open, String line, Shelf shelf, Mentions mentions, Predicate<String> asks) {
        return choice(open, line).flatMap(shelf::item)
                .or(() -> Links.in(line, shelf).filter(pasted -> isAnswer(pasted.rest(), asks)).flatMap(Links.Pasted::found))
                .or(() -> named(line, mentions, asks));
    }

    private static Optional<Item> named(String line, Mentions mentions, Predicate<String> asks) {
        Mentions.Naming naming = mentions.in(line, false);
        return naming.names().stream().filter(products -> products.size() == 1).findFirst().filter(only -> isAnswer(naming.rest(), asks))
                .map(products -> products.getFirst()).map(product -> mentions.variant(product, product.shown(), naming.rest()).map(Mentions.Variant::item).orElse(Links.shown(product)));
    }

    /** "U27那款" answers which one is meant, "U27多少钱" asks something else. */
    private static boolean isAnswer(String besides, Predicate<String> asks) {
        return Focus.isFiller(besides) || !asks.test(besides);
    }

    static Part whichProduct(List<Product> products, Asked asked) {
        List<Item> offered = products.stream().map(Links::shown).limit(MOST_CHIPS).toList();
        List<Product> named = offered.stream().map(Item::product).toList();
        List<String> chips = asked.tongue() == Tongue.EN ? named.stream().map(product -> asked.called(product, CHIP)).toList() : Titles.briefs(named, CHIP);
        List<String> choices = IntStream.range(0, chips.size()).mapToObj(i -> offered.get(i).sku().id() + "=" + chips.get(i)).toList();
        var slot = new Context.OpenSlot("product", asked.entry().map(Entry::id).orElse(null), asked.line(), choices);
        return new Part.Ask("product", slot, asked.say(chips.isEmpty() ? "请问您说的是哪一款？把名称或商品链接发给我就行。" : "请问您想了解哪一款？点一下，或者把商品链接发给我。",
                chips.isEmpty() ? "Which one do you mean? Tell me its name, or paste its link." : "Which one do you mean? Choose, or paste its link."), List.of(), chips, asked.context());
    }

    /** "Do you mean this or that": at most three entries, in their own names, or else a person. */
    static Part whichEntry(List<Entry> entries, Asked asked) {
        List<String> chips = Stream.concat(entries.stream().map(entry -> EnglishNames.of(entry, asked.tongue())), Stream.of(asked.say("转人工", "A person, please"))).toList();
        List<String> choices = entries.stream().map(entry -> entry.id() + "=" + EnglishNames.of(entry, asked.tongue())).toList();
        var slot = new Context.OpenSlot("entry", null, asked.line(), choices);
        return new Part.Ask("clarify", slot, asked.say("我怕理解偏了。您是想问下面哪一个？都不是的话，可以转人工客服来看。", "I would rather not guess. Which of these do you mean? If none, a person can help."), List.of(), chips, asked.context());
    }
}
