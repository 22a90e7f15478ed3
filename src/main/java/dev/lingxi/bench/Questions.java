package dev.lingxi.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What the crowd asks: lines as shoppers type them, in about the shares in which a shop of computers and phones hears them. */
final class Questions {

    private static final int DIGITS = 9;
    private static final String ID = "q" + "0".repeat(DIGITS);

    private record Kind(int share, boolean ownOrders, List<String> lines) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(26, false, List.of("这个多重", "屏幕多大", "电池多大容量", "支持快充吗", "有指纹解锁吗", "是什么接口的", "能用几年", "尺寸是多少", "什么材质的",
                    "防水吗", "功率多大", "内存多大", "支持蓝牙吗", "可以连两台设备吗", "保修多久", "包装里有什么", "刷新率多少", "是国行正品吗")),
            new Kind(13, false, List.of("多少钱", "现在有什么优惠", "最低多少钱能拿到", "有优惠券吗", "还能便宜点吗", "到手价是多少", "国补能用吗", "会员价多少")),
            new Kind(9, false, List.of("有货吗", "还有现货吗", "有黑色的吗", "有哪些颜色", "有几个版本", "什么时候补货")),
            new Kind(6, false, List.of("送鼠标吗", "有赠品吗", "买它送什么", "配什么充电器好", "需要另外买线吗")),
            new Kind(14, false, List.of("付款后多久发货", "今天下单什么时候能到", "发什么快递", "包邮吗", "从哪里发货", "能送到新疆吗", "可以自提吗", "几点前下单当天发")),
            new Kind(13, false, List.of("怎么开发票", "能开专票吗", "支持花呗分期吗", "七天无理由怎么退", "退款几天到账", "价保多久", "换货要多久", "运费谁出", "坏了怎么保修")),
            new Kind(8, true, List.of("我的包裹到哪了", "我的订单什么时候到", "怎么还没发货", "查一下我的物流", "我的订单到哪一步了")),
            new Kind(5, false, List.of("灵犀 Book 14 的屏幕多大", "s2pro 多重", "云雀降噪豆支持蓝牙几", "山岚65w有几个口", "pad11 电池多大", "k87 是什么轴")),
            new Kind(2, false, List.of("怎么安装", "第一次怎么用", "怎么连接手机")),
            new Kind(2, false, List.of("谢谢你啊", "你是机器人吗", "你们店开了多久了")),
            new Kind(2, false, List.of("今天晚上吃什么好", "帮我写一首诗", "股票明天涨吗")));

    /** A line's frame, and where the digits of its id begin. */
    private record Frame(byte[] bytes, int digits) {}

    private final List<Frame> everybody = new ArrayList<>();
    private final List<Frame> withOrders = new ArrayList<>();

    Questions(long seed) {
        for (Kind kind : KINDS) {
            for (int i = 0; i < kind.share() * 4; i++) {
                Frame frame = frame(kind.lines().get(i % kind.lines().size()));
                withOrders.add(frame);
                if (!kind.ownOrders()) {
                    everybody.add(frame);
                }
            }
        }
        var chance = new Random(seed);
        Collections.shuffle(everybody, chance);
        Collections.shuffle(withOrders, chance);
    }

    private static Frame frame(String line) {
        byte[] bytes = Wire.text("{\"type\":\"say\",\"id\":\"" + ID + "\",\"contents\":[{\"type\":\"text\",\"text\":\"" + line + "\"}]}");
        return new Frame(bytes, new String(bytes, StandardCharsets.ISO_8859_1).indexOf(ID) + 1);
    }

    /** The frame that asks consultation {@code number}; good until the next call. */
    byte[] frame(int number, boolean ownOrders) {
        List<Frame> frames = ownOrders ? withOrders : everybody;
        Frame frame = frames.get(number % frames.size());
        for (int i = frame.digits() + DIGITS - 1, left = number; i >= frame.digits(); i--, left /= 10) {
            frame.bytes()[i] = (byte) ('0' + left % 10);
        }
        return frame.bytes();
    }

    /** The client id of a consultation's line. */
    static String id(int number) {
        return String.format("q%0" + DIGITS + "d", number);
    }

    /** The consultation that a client id names; -1 where it is of another kind. */
    static int number(String clientId) {
        return clientId.length() == ID.length() && clientId.startsWith("q") ? Integer.parseInt(clientId.substring(1)) : -1;
    }
}
