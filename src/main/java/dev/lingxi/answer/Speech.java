package dev.lingxi.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** How people put things, whatever they talk about: lead-ins, corrections, words of address, the call for a person, what is told and what is wanted. */
final class Speech {

    private static final int LONGEST_CALL = 40;
    private static final int LONGEST_ADDRESS = 12;
    private static final int LONG_ENOUGH_TO_TELL = 6;
    private static final int LONGEST_LEANING = 10;
    private static final Pattern UNFINISHED = Pattern.compile(
            "(你好|您好|在吗|在|在么|在不|在不在|亲|嗨|哈喽|hi|hello|hey|请问|请问一下|请问下|问一下|问下|我想问|我想问下|我想问一下|想问下|想咨询一下|我想咨询一下|咨询一下|那个|老板|客服|掌柜|[，,、…]|\\.\\.\\.)+[!！,，。.~～ ]*|.*(\\.\\.\\.|…|，|,)");
    private static final Pattern CORRECTION = Pattern.compile("^((不对|不是|不是这个|(我)?[说打问发搞看]?错了)(?=[，,。！!\\s啊呀]|我|是)|我是说|我说的是|我问的是|我的意思是|no[, ]|i mean)[，,。！!\\s啊呀]*(我是说|我说的是|我问的是|我的意思是|应该是|要问的是|是|i mean)?[，,\\s]*");
    /** What is said before the question itself. */
    private static final Pattern LEAD = Pattern.compile("^(?:你好|您好|请问|麻烦|那个)*(?:我)?(?:想|要)?(?:请教|咨询|问(?![题诊答号我过])|了解)(?:一下|下)?(?:你们|你|您)?[，,]?(?=.{3})|^(?:请问|麻烦问下|麻烦问一下)(?:一下|下)?[，,]?(?=.{3})");
    private static final Pattern PERSON = Pattern.compile("^(?!.*(几点|多久|什么时候|时间|上班|下班)).*((转|找|要|叫|换|接|请|给我|帮我)[^，。？?]{0,5}(人工|活人|真人|大活人)|(?<![^，。！!\\s])人工(?!智能)|人工(客服|服务)|(不要|别|不想).{0,4}机器人"
            + "|(talk|speak|chat|connect|transfer)\\w*\\b.{0,14}\\b(human|person|agent|someone|somebody|representative)|(?<![^\\s])(human|representative|operator)(?![^\\s.!?])|(real|live) (person|agent|human)|^a person,? please)");
    /** One of which every call for a person holds, and most lines hold none. */
    private static final Pattern SOMEBODY = Pattern.compile("人|human|person|agent|some(?:one|body)|representative|operator");
    /** A clause that asks or wishes something, beside others that tell how it came to that. */
    private static final Pattern ASKS = Pattern.compile("[吗么嘛?？]|.{2}还是(?!没|不|显示|有|那|这|老|一直|会|要)|吧$|(?<!还没[^，]{0,6})呢|怎么|怎样|咋|如何|什么|啥|为何|多|几|哪|谁|能|(?<!^我)可以|可否|是否|是不是|有没有|想|需要|咨询|帮|(?<!申)请|麻烦|给我(?!们?[家爸妈爷奶姥公婆老儿女弟妹哥姐孩同朋])|希望|^(?:how|what|when|where|which|who|why|can|could|do|does|is|are|will|i (?:want|need|would))\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DEMANDS = Pattern.compile("要|不|退|换|催|查|看[下看]|取消|改|开|补|一下$");
    /** What is asked of the clauses before it, and of nothing by itself: "正常吗", "怎么办". */
    private static final Pattern LEANS = Pattern.compile("(?:那|这|请问|现在|一般|你们|我|该|应该|要|这种|这个|这样|这是|情况|是|不|是不是|算不算|算|质量问题|坏了?|有?问题|正常|合理|合适|要紧|严重|可以|行|能|怎么|咋|怎样|如何|什么|啥|有|没有?|原因|意思|办法?|回事|处理|解决|弄|搞|说|[改调操]作?[大小]?|[找看][不没][到着见]|不[会懂]|不知道|的|[吗么嘛呢啊呀吧]|了|\\s)+");
    private static final Pattern NAMES = Pattern.compile("^(?:这个?是|公司名称?|单位名称?|名称|厂名|抬头|税号|纳税人识别号|收件人|电话|姓名|订单号|单号)");
    private static final Pattern TELLS = Pattern.compile("^(?:已|上次|之前|昨天|前天|刚才|刚刚|当时|前几天|上周|上个月)|" + NAMES.pattern() + "|^我可以(?!.*[吗不没]$)|的是|了$");

    /** What says that a matter is at its end. */
    private static final Pattern SETTLES = Pattern.compile("解决了|没问题了|没事了?$|弄好了|搞定|找到了|[拿取收]到了?$|收到了|已解决|知道了|明白了|(?i:\\b(?:solved|sorted|got it|found it|all good)\\b)");

    private Speech() {}

    /** Whether more is to come: a greeting, a lead-in, or an open end. */
    static boolean isUnfinished(String text) {
        return UNFINISHED.matcher(text.toLowerCase(Locale.ROOT).strip()).matches();
    }

    /** Whether it is a word of address and nothing more, such as "亲". */
    static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS && isUnfinished(text);
    }

    /** Whether it calls for a person, in whatever words. */
    static boolean callsForPerson(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST_CALL && SOMEBODY.matcher(lower).find() && PERSON.matcher(lower).find();
    }

    /** "不对，我是说平板" says 平板. */
    static String withoutCorrection(String text) {
        return CORRECTION.matcher(text).replaceFirst("");
    }

    /** "我想问下送不送鼠标" asks 送不送鼠标. */
    static String withoutLead(String text) {
        return LEAD.matcher(text).replaceFirst("");
    }

    /** Whether a clause tells something and asks nothing; of the shortest only where it is put like it: "多重" asks. */
    static boolean tells(String clause) {
        return !wants(clause) && (clause.length() >= LONG_ENOUGH_TO_TELL || clause.contains("了") || TELLS.matcher(clause).find());
    }

    /** Whether a clause says that a matter is at its end: "没问题了", "刚拿到". */
    static boolean settles(String clause) {
        return SETTLES.matcher(clause).find();
    }

    /** Whether a clause only names what comes after it, such as "订单号". */
    static boolean names(String clause) {
        return NAMES.matcher(clause).find();
    }

    /** Whether a clause means something only after what was said before it. */
    static boolean leans(String clause) {
        return clause.length() <= LONGEST_LEANING && LEANS.matcher(clause).matches();
    }

    /** Whether a clause is put as a question or as a request, and not only holds a word of what one may want. */
    static boolean asks(String clause) {
        return ASKS.matcher(clause).find();
    }

    /** Whether a clause asks or wants something; others tell how it came to that. */
    static boolean wants(String clause) {
        return asks(clause) || DEMANDS.matcher(clause).find() && !TELLS.matcher(clause).find();
    }
}
