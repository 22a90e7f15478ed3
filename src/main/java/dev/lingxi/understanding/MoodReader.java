package dev.lingxi.understanding;

import java.util.List;
import java.util.regex.Pattern;

/** Reads from a line how the consumer feels: by words that people use when they are past asking, and by how they write them. */
final class MoodReader {

    private static final List<String> ANGRY = List.of("投诉", "骗子", "骗人", "垃圾", "差评", "12315", "曝光", "气死", "坑人", "黑店", "忽悠", "什么破", "恶心",
            "太过分", "滚蛋", "滚开", "给我滚", "滚吧", "妈的", "他妈", "欺骗", "消协", "工商局", "无耻", "糊弄", "敷衍", "再也不", "不退钱", "给我退钱", "快退钱", "赶紧退钱", "还我钱", "什么态度", "scam", "fraud", "terrible",
            "worst", "ridiculous", "disgusting", "sue you", "rubbish");
    private static final List<String> IMPATIENT = List.of("快点", "赶紧", "急用", "急死", "着急", "等了好久", "等了很久", "等半天", "怎么还", "还没", "到底", "催", "多久了",
            "几天了", "能不能快", "人呢", "说话", "为什么不回", "磨叽", "hurry", "still waiting", "how much longer", "asap");

    /** Words of goods and of families in which such a word stands: 送妈妈的, 他妈妈, 垃圾袋, 催熟, 会说话的玩具, 吃了会恶心吗. */
    private static final Pattern HARMLESS = Pattern.compile("妈妈的?|[他她]妈(?=买|用|穿|吃|看|送|喜欢)|垃圾(?=[袋桶篓箱车]|分类|处理|食品)|催(?=熟|奶|乳)|会说话|(?:会|孕吐|想吐)[^，,。]{0,2}恶心|rubbish (?=bag|bin)");

    private MoodReader() {}

    static Mood read(String line) {
        String normal = HARMLESS.matcher(line).replaceAll(" ");
        if (holds(normal, ANGRY)) {
            return Mood.ANGRY;
        }
        boolean shouting = normal.contains("!!") || normal.contains("??") && normal.length() < 12;
        return shouting || holds(normal, IMPATIENT) ? Mood.IMPATIENT : Mood.CALM;
    }

    private static boolean holds(String normal, List<String> words) {
        for (String word : words) {
            if (normal.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
