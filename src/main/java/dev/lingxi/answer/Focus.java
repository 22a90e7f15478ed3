package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Mentions;
import dev.lingxi.understanding.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line is about.
 *
 * @param item      the product, if any
 * @param named     the products that the line itself names
 * @param ambiguous products of which the line names one, but not which
 * @param pointed   whether the line points at a product or variant at all
 * @param rest      what the line says besides
 */
record Focus(Optional<Item> item, List<Item> named, List<Product> ambiguous, boolean pointed, String rest, Context context) {

    private static final Pattern BACK = Pattern.compile("(换回|回到|还是|看)?(刚才|刚刚|之前|前面|上一|原来)(的)?(那|一)?(款|个|台|件)|the previous one|the first one again");
    private static final Pattern ORDINAL = Pattern.compile("第([一二三四1234])(款|个|台|件|种)");
    private static final String ORDINALS = "一二三四";
    private static final Pattern FILLER = Pattern.compile("[那这呢吗嘛啊呀的款个台种件版换成回看要了还是一下？?！!，,。.\\s]|本|和|what about|how about|the|and|one|item");
    /** "支持手写笔吗" asks it of the tablet at hand, although the shop sells such pens. */
    private static final Pattern SUPPORT = Pattern.compile("支持|^(?:能|可以)(?:用|接|配|连)");
    private static final Pattern HAVE = Pattern.compile("(它|这款|那|请问|你们|还|就|只|也)*(有|有没有|有无|没有)(的)?[吗么没不嘛啊呀]?");

    /** What the line points at, given what was in focus and what the page shows. */
    static Focus of(String line, Shelf shelf, Mentions mentions, Context before, PageView view) {
        Context context = withPage(before, view, shelf);
        Optional<Item> current = Optional.ofNullable(context.sku()).flatMap(shelf::item);
        Mentions.Naming naming = mentions.in(line, current.isPresent());
        boolean asksOfCurrent = naming.names().size() == 1 && SUPPORT.matcher(line).find() && current.filter(item -> Attributes.named(item, line).isPresent()).isPresent();
        if (!naming.isEmpty() && !asksOfCurrent) {
            return named(naming, mentions, current, context);
        }
        Optional<Item> again = pointedBack(line, shelf, context);
        if (again.isPresent()) {
            return at(again.get(), List.of(), BACK.matcher(ORDINAL.matcher(line).replaceAll("")).replaceAll(""), context);
        }
        return current.flatMap(item -> mentions.variant(item.product(), item.sku(), line)).map(variant -> at(variant.item(), List.of(), tidy(variant.rest()), context))
                .orElseGet(() -> new Focus(current, List.of(), List.of(), false, line, context));
    }

    /** After a link or a card has pointed out a product: the page that was open then is no news any more. */
    static Context shown(Item item, Question question, Shelf shelf) {
        return withPage(question.context(), question.view(), shelf).lookingAt(item.sku().id());
    }

    /** What remains of "黑色的多少钱" asks "多少钱". */
    private static String tidy(String rest) {
        return rest.replaceFirst("^[那的]+", "").replace("这款的", "这款");
    }

    private static Context withPage(Context before, PageView view, Shelf shelf) {
        boolean turned = view.sku() != null && !view.sku().equals(before.viewed()) && shelf.item(view.sku()).isPresent();
        return turned ? before.viewing(view.sku()) : before;
    }

    private static Focus named(Mentions.Naming naming, Mentions mentions, Optional<Item> current, Context context) {
        var items = new ArrayList<Item>();
        List<Product> ambiguous = List.of();
        for (List<Product> products : naming.names()) {
            Optional<Item> one = one(products, current);
            if (one.isPresent() && items.stream().noneMatch(each -> each.product().id().equals(one.get().product().id()))) {
                items.add(one.get());
            } else if (one.isEmpty() && items.isEmpty()) {
                ambiguous = products;
            }
        }
        if (items.isEmpty()) {
            return new Focus(current, List.of(), ambiguous, true, naming.rest(), context);
        }
        String rest = naming.rest();
        if (items.size() == 1) {
            Optional<Mentions.Variant> variant = mentions.variant(items.getFirst().product(), items.getFirst().sku(), rest);
            items.set(0, variant.map(Mentions.Variant::item).orElse(items.getFirst()));
            rest = variant.map(each -> tidy(each.rest())).orElse(rest);
        }
        Context after = context;
        for (Item item : items.reversed()) {
            after = after.lookingAt(item.sku().id());
        }
        return new Focus(Optional.of(items.getFirst()), List.copyOf(items), List.of(), true, rest, after);
    }

    private static Optional<Item> one(List<Product> products, Optional<Item> current) {
        Optional<Item> same = current.filter(item -> products.contains(item.product()));
        return same.or(() -> products.size() == 1 ? Optional.of(Links.shown(products.getFirst())) : Optional.empty());
    }

    private static Focus at(Item item, List<Item> named, String rest, Context context) {
        return new Focus(Optional.of(item), named, List.of(), true, rest, context.lookingAt(item.sku().id()));
    }

    private static Optional<Item> pointedBack(String line, Shelf shelf, Context context) {
        Matcher ordinal = ORDINAL.matcher(line);
        if (ordinal.find() && !context.earlier().isEmpty()) {
            int place = ORDINALS.indexOf(ordinal.group(1)) >= 0 ? ORDINALS.indexOf(ordinal.group(1)) : Integer.parseInt(ordinal.group(1)) - 1;
            var shown = new ArrayList<String>();
            shown.add(String.valueOf(context.sku()));
            shown.addAll(context.earlier());
            return place < shown.size() ? shelf.item(shown.get(place)) : Optional.empty();
        }
        return BACK.matcher(line).find() ? context.earlier().stream().findFirst().flatMap(shelf::item) : Optional.empty();
    }

    /** Whether the line says nothing but what it points at: "那128G的呢". */
    boolean nothingElse() {
        return pointed && isFiller(rest);
    }

    /** Whether the words ask nothing: "那…呢", "这款". */
    static boolean isFiller(String words) {
        return FILLER.matcher(words).replaceAll("").isBlank();
    }

    /** Whether the line only asks whether there is what it points at: "有白色吗". */
    boolean asksWhetherThereIs() {
        return pointed && item.isPresent() && HAVE.matcher(rest.strip()).matches();
    }
}
