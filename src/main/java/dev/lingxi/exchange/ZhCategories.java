package dev.lingxi.exchange;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The category of a thing whose page names none, read off its title. The first that fits, so the narrower comes first. */
final class ZhCategories {

    private record Named(String category, Pattern words) {}

    private static final List<Named> TABLE = List.of(
            named("烟灶套装", "烟机.*灶|灶.*烟机"), named("洗碗机", "洗碗机"), named("油烟机", "油烟机|烟机"), named("燃气灶", "燃气灶|灶具|灶台"),
            named("燃气热水器", "燃气热水器|煤气热水器|壁挂炉"), named("小厨宝", "小厨宝|厨宝"), named("电热水器", "热水器"),
            named("净饮机", "净饮机|饮水机"), named("净水器", "净水"), named("冰箱", "冰箱|冰柜"), named("洗衣机", "洗衣机"), named("干衣机", "干衣机|烘干机"),
            named("空调", "空调(?!扇)"), named("电风扇", "风扇|落地扇|空调扇"), named("电视", "电视"), named("空气净化器", "空气净化"), named("加湿器", "加湿器"),
            named("吸尘器", "吸尘器"), named("扫地机器人", "扫地机|扫拖"), named("电饭煲", "电饭煲|电饭锅"), named("微波炉", "微波炉"), named("烤箱", "烤箱"),
            named("空气炸锅", "空气炸锅"), named("破壁机", "破壁机|豆浆机"), named("电水壶", "水壶|养生壶"), named("取暖器", "取暖|电暖|暖风机"),
            named("笔记本电脑", "笔记本电脑|笔记本|游戏本"), named("台式电脑", "台式机|台式电脑|主机"), named("手机", "手机"), named("平板电脑", "平板"),
            named("显示器", "显示器"), named("耳机", "耳机"), named("键盘", "键盘"), named("鼠标", "鼠标"), named("打印机", "打印机"), named("路由器", "路由器"));

    private ZhCategories() {}

    private static Named named(String category, String words) {
        return new Named(category, Pattern.compile(words));
    }

    static Optional<String> of(String title) {
        return TABLE.stream().filter(each -> each.words().matcher(title).find()).map(Named::category).findFirst();
    }
}
