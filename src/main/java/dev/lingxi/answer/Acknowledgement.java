package dev.lingxi.answer;

import java.util.regex.Pattern;

/** What is said about the answer before, in front of what comes next or behind it: "好的，谢谢，多久能好", "这样啊 那算了". */
final class Acknowledgement {

    private static final String WORDS = "(?:嗯+|恩+|哦+|噢+|好+的?|好吧|好滴|行|对+|是的?|没错|可以|没事|没有了?|没了|不用了|这样啊|这样子?|原来如此|是吗|知道了?|晓得了?|明白了?|懂了|了解了?|我知道|谢+|多谢|谢谢(?:你|您)?|感谢|麻烦了|麻烦你了|辛苦了?|ok|okay|thanks|thank you|great|alright|all right|i see|got it)";
    private static final String PARTICLES = "[呀啊哦呢吧哈啦了的嘞喽]*";
    private static final String STOP = "[，,。.!！~～…、;；\\s]+";
    private static final Pattern BEFORE = Pattern.compile("^(?:(?:那|那就)?" + WORDS + PARTICLES + STOP + ")+(?=.{2})", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEHIND = Pattern.compile("(?<=.{2})" + STOP + "(?:那|就)?(?:" + WORDS + PARTICLES + "[。.!！~～…\\s]*)+$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTHING_ELSE = Pattern.compile(WORDS + PARTICLES + "[。.!！~～]*", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_PLAN = 16;
    /** "那我等审核过了再下单": what the consumer will do themselves. */
    private static final Pattern PLAN = Pattern.compile("^(?:(?:那|那么|那就)我(?:就|看|去(?!年)|明天)?|我)(?:先|再|自己|等(?!了)|试|回头|晚点|到时候?|过几天|去问|看看|看一?下)+(?!.*(?:[吗么嘛?？]|怎么|什么|哪|多|几|谁|能不能|可以|帮|想|要|需要|还没|一直|不了|不到)).*(?<![的了])$"
            + "|^(?:i'?ll|i will) (?:try|wait|check|look|do it|see)\\b.{0,30}", Pattern.CASE_INSENSITIVE);

    private Acknowledgement() {}

    /** The line without it; the line itself where it says nothing else. */
    static String without(String line) {
        String rest = BEHIND.matcher(BEFORE.matcher(line).replaceFirst("")).replaceFirst("").strip();
        return rest.isEmpty() || NOTHING_ELSE.matcher(rest).matches() || Nod.in(rest).isPresent() ? line : rest;
    }

    /** Whether the consumer says what they will do themselves, and asks nothing. */
    static boolean isPlan(String line) {
        return line.length() <= LONGEST_PLAN && PLAN.matcher(line).matches();
    }
}
