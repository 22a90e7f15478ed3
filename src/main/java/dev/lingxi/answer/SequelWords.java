package dev.lingxi.answer;

import java.util.Locale;
import java.util.regex.Pattern;

/** How lines are put that go on with what was answered last, and mean little without it: "要钱吗", "多久能好", "那帮我申请". */
final class SequelWords {

    private static final int LONGEST = 14;
    private static final int LONGEST_ENGLISH = 45;
    /** Words that ask how long, how much, where, how, on what condition, and those that fill up between them. */
    private static final Pattern LEANING = Pattern.compile("(?:那么?|这个?|请问|你们|我|自己|可以|能不能|能|要不要|要|得|会|需要|大概|一般|一共|总共|最|还|就|再|都|也|是|的话|的|呢|吗|么|嘛|啊|呀|吧|不|了|快|慢"
            + "|明天|后天|今天|周末|晚上|上午|下午|行|最晚|几号|哪天|提供|交|找|[改修办换弄装开]好|收(?!费)|多久|多长时间|多少天|多少时间|几天|几个?工作日|几个?小时|几次|什么时候|啥时候|何时|到什么时候|从什么时候|从哪天|开始|算起?|结束|好|到账|生效"
            + "|多少|钱|费用?|收费|付费|免费|加钱|花钱|贵|运费|邮费|谁|出|付|承担|在|去|到哪|哪里?|哪儿|哪个|地方|页面|点|里|进"
            + "|上门|来|[发寄]到?(?=哪)|怎么|咋|如何|怎样|弄|搞|办|办理|操作|申请|领取?|参加|查|看|用|开|如果|要是|万一|过期?|超过|不行|怎么办|有|没有?|什么|啥|要求|条件|限制|材料|资料|手续|准备|步骤|流程|入口|一下|然后|接着|之后|以后|下一步|\\s)+");
    private static final Pattern ASKING = Pattern.compile("久|几|多少|什么|啥|何|钱|费|谁|哪|怎|咋|过|条件|要求|限制|材料|资料|手续|步骤|流程|入口|下一步|行[吗不么]|可以[吗不么]");
    /** "那送到公司呢", "如果拆开了呢": put as the rest of a question. */
    private static final Pattern REST_OF_QUESTION = Pattern.compile("^(?:还|怎么|为什么|为啥|咋)*(?:用|领|点|查|改|退|换|填|选|付|登|收|弄|提交)不(?:了|上|到|出来?|动)$|^(?:怎么)?(?:还没有?|没有?)(?:收到|到账|弄好|动静|消息|结果|到|好|开|来|动)$|^怎么还不(?:动|到|来|开|退)$|^(?:那|如果|要是|万一|假如).{2,}[呢吗]$|^(?:那|能|可以|帮我)*(?:改|换)[成到为].{1,4}的吗?$|^(?:and |but |so )?what (?:if|about) .+");
    private static final Pattern LEANING_ENGLISH = Pattern.compile("(?:and|so|but|ok|okay|then|how|long|much|many|often|days?|does|do|did|will|would|can|could|should|i|you|we|it|that|this|is|are|be|for|to|pay|pays|cost|costs|free|charged?|fees?"
            + "|where|what|when|who|if|take|takes|have|find|claim|get|send|the|a|any|me|my|of|on|in|at|up|expires?|expired|last|extra|shipping|postage|covers?|after|apply|use|next|steps?|need|usually|normally|documents?|papers?|set|book|myself|there|limit|conditions?|\\s)+");
    private static final Pattern ASKING_ENGLISH = Pattern.compile("\\b(?:how|where|what|when|who|free|pays?|costs?|fees?|charged?|expired?s?)\\b");

    private static final String DOING = "(?:申请|弄|办|办理|操作|处理|搞|提交|改|补|登记|安排)";
    private static final String LOOKING = "(?:查|看|核实|核对)";
    private static final Pattern DO_IT = Pattern.compile("^(?:好的?|行|可以|嗯|对)*[，,]?(?:那|那么|那就|就|请|麻烦|能不能|可以|能|你|您|你们|直接|现在)*(?:帮|给|替|麻烦)(?:我|你|您|忙)?(?:一下|来)?" + DOING + "(?:一?下)?(?:这个)?(?:吧|呗|啊|吗|可以吗|好吗|好吧|好不好|行吗)*$"
            + "|^那?就?(?:你|您|你们)(?:来|去|直接|现在|看着)?(?:申请|弄|办|办理|操作|处理|搞|提交)(?:一?下)?(?:吧|呗|好了)+$"
            + "|^(?:ok(?:ay)?|yes|sure|please|so)?,? ?(?:(?:can|could|will) you )?(?:please )?(?:do (?:it|that|this)|apply|submit it|arrange it)(?: for me)?(?:,? please| then| now)?$");
    private static final Pattern LOOK = Pattern.compile("^(?:好的?|行|嗯)*[，,]?(?:那|就|请|麻烦|能不能|可以|能|你|您|帮|给|替|我|忙|再)*" + LOOKING + "(?:一?下)(?:吧|呗|啊|吗|可以吗|好吗|好吧|好不好|行吗)*$");
    private static final Pattern STUCK = Pattern.compile("^(?:我|还是|还|就是|也|都)*(?:没看懂|看不懂|没听懂|听不懂|不明白|没明白|不会|不会弄|不会操作|弄不来|弄不了|搞不懂|搞不定|不懂)(?:啊|呀|怎么弄|怎么操作|了)?$"
            + "|^(?:sorry,? )?i (?:still )?(?:don'?t|do not) (?:get it|understand|know how)$");
    private static final Pattern LOST = Pattern.compile("^(?:我|还是|怎么|都|也|根本)*(?:找不到|没看到|没找到|看不到|没有|没)(?:你说的|这个|那个)?(?:入口|按钮|选项|地方|这一项)(?:啊|呀|在哪里?)?$|^i (?:can'?t|cannot) (?:find|see) (?:it|the button|that)$");
    private static final Pattern IN_VAIN = Pattern.compile("^(?:.{0,10}[了过].{0,5}|[还也都]*)(?:还是|依然|仍然|照样|也还是|也)(?:这样|那样|一样|不行|没用|不好使|没反应|没变化?|老样子|不管用)(?:啊|呀)?$|^(?:都|也|全)?试过了?(?:没用|不行)?$|^(?:still )?(?:the same|doesn'?t help|no luck)$");
    private static final Pattern WHAT_NOW = Pattern.compile("^(?:那|这|那么|现在|我|该|应该|要|请问|接下来|下面)*(?:怎么(?:办|处理|解决)|咋办|咋整|如何处理)(?:呢|啊|呀|才好|吧)*$|^(?:然后|接下来|接着|下一步)(?:呢|怎么办|做什么)?$|^(?:so )?what (?:now|then|next|should i do)(?: now| then)?$");
    private static final Pattern READY = Pattern.compile("^(?:那|现在|请问|你们?|您|帮我|给我|都|还没|已经|怎么样)*(?:弄|搞|查|改|办|处理|操作|申请|提交|核实|登记|催)?(?:好|到|完|成功)?了?(?:没有?|吗|么)$|^有(?:结果|消息|进展|回复)了?(?:吗|没有?)$|^(?:is it done|any news)$");
    /** "支付宝付的", "网上买的": a detail of what is talked about. */
    private static final Pattern DETAIL = Pattern.compile("^(?:我|是|就是|用|在|都|也)*.{0,8}(?:付|买|拍|下单|寄|收|选|装)的$");

    private SequelWords() {}

    /** Whether it is short enough to be the rest of a question. */
    static boolean isShort(String line) {
        return line.length() <= (line.chars().anyMatch(c -> c > 0x2e80) ? LONGEST : LONGEST_ENGLISH);
    }

    /** Whether the line itself says that it goes on with something. */
    static boolean leans(String line) {
        String words = words(line);
        return LEANING.matcher(words).matches() && ASKING.matcher(words).find() || REST_OF_QUESTION.matcher(words).find()
                || LEANING_ENGLISH.matcher(words).matches() && ASKING_ENGLISH.matcher(words).find();
    }

    /** Whether the consumer wants that done which was spoken of. */
    static boolean wantsItDone(String line) {
        return DO_IT.matcher(words(line)).matches();
    }

    /** Whether somebody is to look into what was spoken of. */
    static boolean wantsItSeen(String line) {
        return LOOK.matcher(words(line)).matches();
    }

    /** Whether the consumer does not find the place that was named. */
    static boolean isLost(String line) {
        return LOST.matcher(words(line)).matches();
    }

    /** Whether what was advised has been tried, and did not help. */
    static boolean isInVain(String line) {
        return IN_VAIN.matcher(words(line)).matches();
    }

    /** Whether it is asked what is to be done, and nothing besides. */
    static boolean asksWhatNow(String line) {
        return WHAT_NOW.matcher(words(line)).matches();
    }

    /** Whether it is asked if that is done by now which was spoken of. */
    static boolean asksWhetherDone(String line) {
        return READY.matcher(words(line)).matches();
    }

    /** Whether it only tells how or where something was paid, bought or sent. */
    static boolean isDetail(String line) {
        return DETAIL.matcher(words(line)).matches();
    }

    /** Whether the answer did not help, as the consumer does not see how. */
    static boolean isStuck(String line) {
        return STUCK.matcher(words(line)).matches();
    }

    private static String words(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[？?！!。.~～]+", "").strip();
    }
}
