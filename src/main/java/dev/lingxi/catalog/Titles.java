package dev.lingxi.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.language.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sellers' titles as people speak of them: without the brand in two scripts and without cries such as 国补立减15%. */
public final class Titles {

    private static final Pattern BRAND = Pattern.compile("^\\p{IsHan}{2,6}[（(][A-Za-z][A-Za-z .&-]*[）)]");
    private static final Pattern CRY = Pattern.compile("(?:国家补贴|国家节能补贴|国补|政府补贴)(?:立减|减)?\\s*(?:\\d+(?:\\.\\d+)?%?)?以?|以旧换新|售完即止|行业爆款|新品上市|限时(?:特惠|优惠|抢购)|厂家直销|包邮");
    private static final Pattern MARK = Pattern.compile("[【】\\[\\]「」『』|\\s]+");
    /** A model: Latin letters and digits in one word, with what its sisters are told apart by: "M9S Max", "F6033-UD3(HE)". */
    private static final Pattern MODEL = Pattern.compile(
            "(?<![A-Za-z0-9])(?=[A-Za-z0-9-]*[A-Za-z])(?=[A-Za-z0-9-]*\\d)[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*(?:\\([A-Z]{1,3}\\))?(?:\\s?(?:Pro|Max|Ultra|Plus|Mini|Air|Lite)(?![a-z]))*", Pattern.CASE_INSENSITIVE);
    /** A series and its number: "Book 14", "Book Air 13", "Pad 13 Pro". */
    private static final Pattern SERIES = Pattern.compile("(?<![A-Za-z0-9])[A-Z][A-Za-z]{2,}(?:\\s[A-Z][a-z]{2,})?\\s\\d{1,4}(?![A-Za-z0-9.])(?:\\s(?:Pro|Max|Ultra|Plus|Mini|Air|Lite)(?![a-z]))*");
    private static final Pattern MEASURE = Pattern.compile("\\d+(?:\\.\\d+)?(?:l|w|kw|kg|g|mg|mm|cm|m|in|inch|v|a|ma|mah|ml|gb|tb|g|hz|ghz|khz|mhz|pa|kpa|mpa|db|p|k|x\\d+)", Pattern.CASE_INSENSITIVE);

    /** Three patterns a title, and an answer has a dozen titles: what was found once is kept, some three MiB when full. */
    private static final Cache<String, String> KEPT = Caffeine.newBuilder().maximumSize(20_000).build();

    private Titles() {}

    /** What the title says of the thing itself; the whole title where nothing would remain. */
    public static String plain(Product product) {
        return KEPT.get(product.title(), Titles::plain);
    }

    private static String plain(String title) {
        String without = MARK.matcher(CRY.matcher(BRAND.matcher(title).replaceFirst("")).replaceAll(" ")).replaceAll(" ").strip();
        return without.length() < 3 ? title : without;
    }

    /** The plain title in at most so many characters, an ellipsis where it was cut. */
    public static String brief(Product product, int most) {
        String plain = plain(product);
        return plain.length() <= most ? plain : plain.substring(0, most - 1).strip() + "…";
    }

    /** One brief title for each product, such that no two are alike: the model follows where the beginnings are the same. */
    public static List<String> briefs(List<Product> products, int most) {
        List<String> briefs = new ArrayList<>(products.stream().map(product -> brief(product, most)).toList());
        for (int i = 0; i < briefs.size(); i++) {
            String own = briefs.get(i);
            if (briefs.stream().filter(own::equals).count() > 1) {
                List<String> models = models(products.get(i));
                String model = models.isEmpty() ? products.get(i).id() : models.getLast();
                briefs.set(i, own.substring(0, Math.max(2, Math.min(own.length(), most - model.length() - 1))).replace("…", "").strip() + " " + model);
            }
        }
        return List.copyOf(briefs);
    }

    /** The model names within a title, such as {@code F6033-UD3(HE)} or {@code M9S Max}; no plain measures such as 60L. */
    public static List<String> models(Product product) {
        var models = new ArrayList<String>();
        Matcher matcher = MODEL.matcher(product.title());
        while (matcher.find()) {
            String model = matcher.group().strip();
            if (model.length() >= 3 && !MEASURE.matcher(Normalizer.normalize(model)).matches()) {
                models.add(model);
            }
        }
        Matcher series = SERIES.matcher(product.title());
        while (series.find()) {
            models.add(series.group());
        }
        return models;
    }
}
