package dev.lingxi.understanding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A small shop's questions, for tests: eight intents of ten lines, and lines that ask the same in other words. */
final class ShopSamples {

    private static final Map<String, List<String>> TAUGHT = new TreeMap<>(Map.of(
        "shipping", List.of("什么时候发货", "今天能发出来吗", "几天发货", "怎么还不发货", "拍了啥时候发", "可以早点发货吗", "发货了没有", "下单多久能发", "现在买今天发吗", "催一下发货"),
        "returns", List.of("可以退货吗", "我要退货", "不喜欢能退吗", "怎么申请退货", "七天无理由退货吗", "拆开了还能退货吗", "退货流程是什么", "不想要了想退", "东西不合适退了", "退货要什么条件"),
        "invoice", List.of("可以开发票吗", "发票什么时候开", "电子发票发我邮箱", "能开专票吗", "发票抬头怎么改", "没收到发票", "开公司的发票", "发票开错了", "怎么下载电子发票", "要开增值税发票"),
        "price", List.of("多少钱", "这款什么价格", "能便宜点吗", "现在卖多少", "最低多少钱", "有没有优惠价", "价格还能再少吗", "这个要多少钱", "给个实价", "几百块钱"),
        "installation", List.of("包安装吗", "怎么预约安装", "安装要收费吗", "师傅什么时候来装", "可以上门安装吗", "安装电话多少", "装一下多少钱", "自己能安装吗", "安装需要什么材料", "改一下安装时间"),
        "colour", List.of("有什么颜色", "有黑色吗", "颜色有几种", "哪个颜色好看", "白色还有货吗", "粉色的有没有", "颜色和图片一样吗", "有没有别的颜色", "想要蓝色的", "这个是什么颜色"),
        "address", List.of("修改收货地址", "地址填错了", "能换个地址吗", "帮我改下地址", "收货地址写错了怎么办", "寄到另一个地址", "改成公司地址", "电话写错了改一下", "地址要改", "可以改送货地址吗"),
        "warranty", List.of("保修几年", "质保多久", "坏了能保修吗", "保修期是多长", "全国联保吗", "过了保修期怎么办", "保修卡丢了还能保修吗", "质保期几年", "怎么查保修", "免费保修多长时间")));

    private static final Map<String, List<String>> ASKED = new TreeMap<>(Map.of(
        "shipping", List.of("你好请问几天能发货呀", "怎么还没有发货呢", "今天下单今天就发吗"),
        "returns", List.of("买了不合适可以退吗", "这个支持七天无理由退货吧", "想申请退货怎么弄"),
        "invoice", List.of("发票能开公司抬头的吗", "电子发票在哪里下载呀", "给我开个发票"),
        "price", List.of("这个卖多少钱", "可以再便宜一点吗", "什么价格啊"),
        "installation", List.of("什么时候可以上门安装", "安装收不收费", "预约一下安装师傅"),
        "colour", List.of("有白色的吗", "一共有几种颜色", "有没有红颜色的"),
        "address", List.of("我的收货地址填错了能改吗", "想换一个收货地址", "帮忙改地址"),
        "warranty", List.of("这个保修多长时间", "质保是几年的", "在全国都能保修吗")));

    private ShopSamples() {}

    static List<Sample> taught() {
        return samples(TAUGHT);
    }

    static List<Sample> asked() {
        return samples(ASKED);
    }

    private static List<Sample> samples(Map<String, List<String>> lines) {
        return lines.entrySet().stream().flatMap(e -> e.getValue().stream().map(line -> new Sample(line, e.getKey()))).toList();
    }
}
