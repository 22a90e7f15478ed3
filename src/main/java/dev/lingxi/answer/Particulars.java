package dev.lingxi.answer;

import dev.lingxi.conversation.content.Content;
import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.Need;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Understanding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What consumers type for a form that a person would fill in: an address, a tax number, a company's name, a phone. The bot fills in nothing,
 * so it says where the consumer can, and that a person can read it here.
 */
@Component
final class Particulars {

    private static final int LONGEST = 70;
    private static final int MOST_CHIPS = 3;
    private static final Pattern ASKS = Pattern.compile("[吗么?？]|怎么|什么|哪|多少|多久|能不能|可不可以|是不是|有没有|送到没|到了没");
    private static final Pattern LABELLED = Pattern.compile("(?:纳税人识别号|识别号|税号|信用代码|抬头|公司名称?|单位名称?|收件人|收货人|联系人|姓名|地址|电话|手机号?码?|开户行|账号|邮箱)\\s*(?:[是为:：]|就是)\\s*.{2,}"
            + "|^(?:纳税人识别号|税号)[A-Za-z0-9\\s]{2,}$|\\b(?:my|the) (?:new )?(?:address|phone(?: number)?|tax number|e-?mail) is .+", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("^(?=[A-Z0-9]*[A-Z])(?=[A-Z0-9]*\\d)[A-Z0-9]{15,20}$|(?<!\\d)1[3-9]\\d{9}(?!\\d)|^\\S+@\\S+\\.\\S+$");
    private static final Pattern ADDRESS = Pattern.compile("\\p{IsHan}{1,10}(?:[省市区县镇乡村路街巷弄道]|小区|花园|大厦)[\\p{IsHan}\\d\\s-]{0,16}\\d+\\s*(?:号|弄|栋|幢|单元|室|楼|座)|\\p{IsHan}{2,4}[省市]\\p{IsHan}{1,8}[区县市镇]\\p{IsHan}+");
    private static final Pattern ORGANISATION = Pattern.compile("^\\p{IsHan}{2,20}(?:公司|大学|学院|医院|中学|小学|研究院|研究所|事务所|委员会)$");
    private final Understanding understanding;
    private final LineReader reader;

    Particulars(Understanding understanding, LineReader reader) {
        this.understanding = understanding;
        this.reader = reader;
    }

    /** What to say to particulars that come without a question, after something was talked about. */
    Optional<List<Answered>> given(Scene scene) {
        Context context = scene.question().context();
        return are(scene.text()) && context.hasBegun() ? Optional.of(List.of(answered(scene, topic(scene)))) : Optional.empty();
    }

    /** Whether the line gives particulars and asks nothing. */
    static boolean are(String line) {
        return line.length() <= LONGEST && !ASKS.matcher(line).find()
                && Stream.of(LABELLED, CODE, ADDRESS, ORGANISATION).anyMatch(each -> each.matcher(line.strip()).find());
    }

    private Optional<Entry> topic(Scene scene) {
        return Optional.ofNullable(scene.question().context().entry()).flatMap(id -> understanding.entry(scene.store(), id, reader.occasion(scene, scene.text())));
    }

    private static Answered answered(Scene scene, Optional<Entry> topic) {
        Context after = scene.question().context();
        Asked asked = scene.asked(scene.text(), Scene.nothing(), topic, Optional.empty(), Optional.empty(), after);
        String text = after.again() > 0 ? scene.say("这个也一样，客服看得到；要自己填，就在刚才说的地方。", "The same goes for this: a person can read it here, or you fill it in where I said.") : first(asked);
        List<String> chips = Stream.concat(Stream.of(scene.say("转人工", "A person, please")), topic.map(Entry::next).orElse(List.of()).stream()).distinct().limit(MOST_CHIPS).toList();
        return new Answered(asked, new Part.Said("particulars", List.of(List.of(Content.text(text))), chips, Map.of(), after.onceMore()));
    }

    private static String first(Asked asked) {
        return asked.say("您发的内容我这边填不进订单。", "I cannot fill this in for you. ") + where(asked) + asked.say("转人工的话，客服看得到您发的，不用再发一遍。", " A person can read it here, so there is no need to send it again.");
    }

    private static String where(Asked asked) {
        return asked.need(Need.Kind.ACTION).isPresent() ? ScriptSource.where(asked) : asked.say("要自己填，在“我的订单”里打开这一单就能看到入口。", "To fill it in yourself, open the order under My Orders.");
    }
}
