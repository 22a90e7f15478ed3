package dev.lingxi.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What shopping platforms put before a consumer's words when a conversation is opened from an order or a product page:
 * "咨询订单号:123 商品ID:456 订单金额:… 下单时间:… 商品信息咨询". Also masked values, such as "[订单x]", in logs that are asked again.
 *
 * @param order   the order's number, where it can be read
 * @param product the product's id, where it can be read
 * @param opened  whether there was such a card at all
 * @param words   what the consumer wrote besides
 */
record PlatformCards(Optional<String> order, Optional<String> product, boolean opened, String words) {

    private static final String VALUE = "[:：]\\s*(\\[[^\\]]*\\]|[A-Za-z0-9¥￥.,:-]+)?";
    private static final Pattern ORDER = Pattern.compile("(?:咨询|查询)?订单(?:编号|号)" + VALUE);
    private static final Pattern PRODUCT = Pattern.compile("商品\\s*(?:ID|编号)" + VALUE, Pattern.CASE_INSENSITIVE);
    private static final Pattern REST = Pattern.compile("(?:订单金额|下单时间)" + VALUE + "(?:年?\\d{0,2}月\\d{1,2}日)?(?:\\s+(?:\\[时间x\\]|\\d{1,2}:\\d{2}(?::\\d{2})?))?|(?:订单业务|商品信息|配送|发票|物流|售后)咨询(?=\\s|$)|请选择咨询订单|意见与建议反馈(?=\\s|$)|\\p{IsHan}{2,6}[（(](?:移动端|PC端|网页端)[)）]|file:///\\S*|顾客通过点击\\S*信息发送[:：]?|已确认(?=\\s|$)");
    private static final Pattern MASKED = Pattern.compile("\\[(?:订单|链接|金额|日期|时间|数字|姓名|地址|电话|站点|组织机构|邮箱|表情|ORDER|URL|商品)[^\\]]{0,6}\\]");

    /** What all of the above hold some of; most lines hold none. */
    private static final Pattern TRACE = Pattern.compile("[:：\\[（(]|咨询|已确认|点击|反馈");

    static PlatformCards in(String text) {
        return TRACE.matcher(text).find() ? apart(text) : new PlatformCards(Optional.empty(), Optional.empty(), false, text);
    }

    private static PlatformCards apart(String text) {
        Matcher order = ORDER.matcher(text);
        Optional<String> number = order.find() ? plain(order.group(1)) : Optional.empty();
        Matcher product = PRODUCT.matcher(text);
        Optional<String> id = product.find() ? plain(product.group(1)) : Optional.empty();
        String without = REST.matcher(PRODUCT.matcher(ORDER.matcher(text).replaceAll(" ")).replaceAll(" ")).replaceAll(" ");
        String words = MASKED.matcher(without).replaceAll(" ").replaceAll("[\\[\\]]", " ").replaceAll("[\\s,，;；:：¥￥]+", " ").strip();
        return new PlatformCards(number, id, !without.equals(text) || MASKED.matcher(text).find(), without.equals(text) && !MASKED.matcher(text).find() ? text : words);
    }

    private static Optional<String> plain(String value) {
        return Optional.ofNullable(value).filter(each -> !each.startsWith("["));
    }
}
