package dev.lingxi.exchange;

import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Product.Exchange;
import dev.lingxi.catalog.Product.Fault;
import dev.lingxi.catalog.Product.Gift;
import dev.lingxi.catalog.Product.Guide;
import dev.lingxi.catalog.Sku;
import dev.lingxi.catalog.Specification;
import dev.lingxi.exchange.facts.Facts;
import dev.lingxi.exchange.facts.Passage;
import dev.lingxi.exchange.facts.Passage.Where;
import dev.lingxi.exchange.facts.Passages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes a product of a page of a Chinese marketplace store. */
final class ZhPage {

    private static final String ON_SALE = "已上架";
    private static final Pattern BRAND = Pattern.compile("^([\\p{IsHan}]{2,8})[（(]([A-Za-z][A-Za-z0-9 .-]{1,20})[）)]|^([A-Z][A-Za-z]{2,20})\\s");
    /** Letters and digits together, as makers name their models. */
    private static final Pattern MODEL = Pattern.compile("(?<![A-Za-z0-9])(?=[A-Za-z0-9.-]*\\d)(?=[A-Za-z0-9.-]*[A-Z])[A-Z][A-Za-z0-9.-]{3,}(?:\\((?:HE|ES|S|HEY)\\))?(?: (?:Pro|Max|Ultra|PRO|MAX))?");
    private static final Pattern SERIES = Pattern.compile("【([^】]{2,14})】");
    private static final Pattern ADVERTISED = Pattern.compile("补|立减|质保|套装|优于|售完|升级|搭配|以旧|一厨|系列商品|能效");
    private static final Pattern FEE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(元/[\\p{IsHan}]{1,2})");
    private static final Pattern MARK = Pattern.compile("[。；;，\\s]+$");
    private static final Pattern STEPS = Pattern.compile("流程");
    private static final int MOST_POINTS = 5;
    private static final int LONGEST_POINT = 60;

    private final Facts facts = Facts.chinese();

    Product product(String id, Fields page) {
        String title = page.text("商品名称", Limits.USUAL.titleChars());
        List<Passage> about = passages(Where.ABOUT, page, "商品描述");
        List<Passage> installation = passages(Where.INSTALLATION, page, "安装说明");
        List<Passage> service = passages(Where.SERVICE, page, "维修说明");
        List<Passage> all = Stream.of(about, installation, service, Passages.of(Where.TITLE, title)).flatMap(List::stream).toList();
        Optional<String> brand = brand(title);
        return new Product(id, title, null, brand.orElse(null), ZhCategories.of(title).orElse(null), aliases(title), description(page),
                List.of(), List.of(sku(id, page)), specifications(title, brand, all, page), sellingPoints(about), List.of(), gifts(page), List.of(),
                guide(installation), warranty(service), List.of(), faults(page), exchanges(page), List.of());
    }

    private static List<Passage> passages(Where where, Fields page, String field) {
        return page.optional(field, Limits.USUAL.cellChars()).map(text -> Passages.of(where, text)).orElse(List.of());
    }

    private static Sku sku(String id, Fields page) {
        boolean onSale = page.optional("商品状态", Limits.USUAL.titleChars()).map(ON_SALE::equals).orElse(true);
        return new Sku(id, Map.of(), page.money("商品价格"), null, null, onSale, null, List.of());
    }

    private static Optional<String> brand(String title) {
        Matcher brand = BRAND.matcher(title);
        return brand.find() ? Optional.of(brand.group(1) == null ? brand.group(3) : brand.group(1)) : Optional.empty();
    }

    /** What people call it for short: its model, with and without what stands behind it in brackets, and its series. */
    private static List<String> aliases(String title) {
        Stream<String> models = models(title).stream().flatMap(model -> Stream.of(model, model.replaceFirst("\\(.*", "").strip()));
        Stream<String> series = SERIES.matcher(title).results().map(match -> match.group(1).strip())
                .filter(name -> !ADVERTISED.matcher(name).find() && name.matches(".*[A-Za-z0-9].*"));
        return Stream.concat(models, series).filter(alias -> alias.length() >= 3).distinct().toList();
    }

    private static List<String> models(String title) {
        return MODEL.matcher(title.replace('\u2011', '-')).results().map(match -> match.group().strip()).filter(model -> !model.matches("\\d.*|.*W$")).distinct().toList();
    }

    /** The page as a reader sees it: what it is, how it is put up, how it is repaired. */
    private static @Nullable String description(Fields page) {
        String text = Stream.of("商品描述", "安装说明", "维修说明").map(field -> page.optional(field, Limits.USUAL.cellChars()).orElse(""))
                .map(part -> part.replace("\\n", "\n").strip()).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    private List<Specification> specifications(String title, Optional<String> brand, List<Passage> passages, Fields page) {
        var specifications = new ArrayList<>(facts.of(title, passages));
        specifications.addAll(materials(page));
        brand.ifPresent(name -> specifications.add(new Specification("基本", "品牌", name, null, null)));
        models(title).stream().reduce((first, last) -> last).ifPresent(model -> specifications.add(new Specification("基本", "型号", model, null, null)));
        return specifications;
    }

    /** What is needed to put it up, each with its price where the page names one. */
    private static List<Specification> materials(Fields page) {
        List<Fields> rows = page.objects("辅材材料");
        if (rows.isEmpty()) {
            return List.of();
        }
        var materials = new ArrayList<Specification>();
        for (Fields row : rows) {
            String name = row.optional("辅材名称", Limits.USUAL.titleChars()).or(() -> row.optional("name", Limits.USUAL.titleChars())).orElse("");
            String text = row.optional("辅材描述", Limits.USUAL.cellChars()).or(() -> row.optional("description", Limits.USUAL.cellChars())).orElse("");
            if (!name.isBlank()) {
                materials.add(material(name, text));
            }
        }
        String list = materials.stream().map(each -> each.unit() == null ? each.key() : each.key() + " " + each.value() + " " + each.unit()).collect(Collectors.joining("、"));
        materials.addFirst(new Specification("安装", "安装辅材", list, null, "安装辅材：" + list + "。"));
        return materials;
    }

    private static Specification material(String name, String text) {
        Matcher fee = FEE.matcher(text);
        String sentence = name + "：" + MARK.matcher(text).replaceFirst("") + "。";
        return fee.find() ? new Specification("安装辅材", name, fee.group(1), fee.group(2), sentence)
                : new Specification("安装辅材", name, text.isBlank() ? name : MARK.matcher(text).replaceFirst(""), null, text.isBlank() ? null : sentence);
    }

    private static List<String> sellingPoints(List<Passage> about) {
        return about.stream().filter(passage -> passage.heading().contains("亮点") || passage.heading().contains("卖点"))
                .map(passage -> MARK.matcher(passage.text()).replaceFirst("")).filter(point -> point.length() <= LONGEST_POINT && !point.matches(".*(?:首创|极高|第一|最高|最佳|¥).*"))
                .limit(MOST_POINTS).toList();
    }

    /** An empty list says that there is none. */
    private static @Nullable List<Gift> gifts(Fields page) {
        if (!page.has("赠品信息")) {
            return null;
        }
        return page.objects("赠品信息").stream().map(row -> new Gift(row.text("赠品名称", Limits.USUAL.titleChars()), null, 1, row.orNull("赠品描述"))).toList();
    }

    private static @Nullable Guide guide(List<Passage> installation) {
        List<String> steps = installation.stream().filter(passage -> STEPS.matcher(passage.heading()).find()).flatMap(passage -> Stream.of(passage.text().split("→|—>|—＞")))
                .map(step -> MARK.matcher(step.strip()).replaceFirst("")).filter(step -> step.length() > 1).toList();
        List<String> notes = installation.stream().filter(passage -> !STEPS.matcher(passage.heading()).find())
                .map(passage -> MARK.matcher(passage.text()).replaceFirst("")).toList();
        return installation.isEmpty() ? null : new Guide("安装说明", steps.isEmpty() ? notes : steps, steps.isEmpty() ? List.of() : notes, null, null, null);
    }

    /** What the maker promises, in the page's own sentences. */
    private static @Nullable String warranty(List<Passage> service) {
        String promised = service.stream().filter(passage -> passage.heading().isEmpty() || passage.heading().startsWith("保修"))
                .map(Passage::text).filter(text -> text.matches("(?s).*\\d+\\s*(?:年|个月).*") && text.matches("(?s).*(?:保修|包修|质保|换新|包换|更换).*"))
                .map(text -> MARK.matcher(text).replaceFirst("")).limit(3).collect(Collectors.joining("；"));
        return promised.isEmpty() ? null : promised + "。";
    }

    private static List<Fault> faults(Fields page) {
        return page.objects("常见故障").stream().map(row -> new Fault(row.text("故障代码", Limits.USUAL.titleChars()), row.orNull("故障名称"), row.orNull("故障解决方案"))).toList();
    }

    private static List<Exchange> exchanges(Fields page) {
        return page.objects("可换货商品").stream()
                .map(row -> new Exchange(row.id("商品ID"), row.orNull("商品描述"), row.optional("商品状态", Limits.USUAL.titleChars()).map(ON_SALE::equals).orElse(true))).toList();
    }
}
