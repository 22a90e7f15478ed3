package dev.lingxi.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The packs name attributes in Chinese; these are the words of English pages for the same things, usual ones first. */
final class EnglishAttributes {

    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
        put("wireless charging|charges wirelessly|qi|magsafe", "无线充电");
        put("charging protocol|fast charging|power delivery", "快充协议");
        put("fast charging|quick charge", "快充");
        put("charging power|charging speed|charging watts", "充电功率");
        put("charging port|usb-c", "充电接口");
        put("package dimensions|box dimensions", "包装尺寸");
        put("package weight|shipping weight", "包装重量");
        put("plug size|plug dimensions", "插头尺寸");
        put("shelf life after opening|once opened", "开封后保质期");
        put("cable rating|cable type", "线材规格");
        put("print resolution|dpi", "打印分辨率");
        put("ink type", "墨水类型");
        put("battery life|battery|run time|runtime|playtime", "续航", "使用时间", "待机", "电池");
        put("battery capacity|battery|mah", "电池容量");
        put("charging time|charge time|charging|usb", "充电时间", "充电");
        put("waterproof|water resistant|water-resistant|weatherproof|ipx", "防水", "防尘");
        put("weight|weighs|lbs|pounds|oz|ounces|kg|grams", "重量", "净重", "毛重");
        put("dimensions|measures|length|width|height|size|diameter|inches|mm|cm", "尺寸", "长度", "宽度", "高度", "厚度", "直径", "大小", "规格");
        put("material|made of|made from|fabric|cotton|leather|wool|nylon|polyester|silk|steel|alloy|aluminum|aluminium|100%", "材质", "面料", "材料", "成分", "填充", "里料", "鞋底");
        put("made in|origin|country", "产地", "原产", "生产");
        put("color|colour|colors|colours", "颜色", "配色");
        put("fit|wearing a size|size|runs|inseam|chest|waist", "尺码", "版型", "偏大", "偏小", "合身", "胸围", "腰围", "裤长", "衣长");
        put("wash|machine wash|hand wash|dry clean|care", "洗", "洗涤", "清洗", "保养");
        put("capacity|volume|liters|litres|holds", "容量", "容积");
        put("power|watt|watts|lumens", "功率", "瓦数", "亮度");
        put("compatible|fits|works with", "兼容", "适用", "适配");
        put("connector|connectors|ports|compatible|fits|works with", "接口");
        put("warranty|guarantee", "保修", "质保");
        put("assembly|assembled|install|installation", "安装", "组装");
        put("includes|included|comes with|sold as", "清单", "标配", "包装");
        put("voltage|volt", "电压");
        put("noise|quiet|db", "噪音", "静音");
        put("age|ages|years old", "年龄", "适用年龄");
        put("ingredients|contains", "成分", "配料");
        put("shelf life|expires|expiry|best before", "保质期");
        put("brand|vendor", "品牌");
        put("model", "型号");
        put("screen|display|resolution", "屏幕", "分辨率", "显示");
        put("memory|ram", "内存");
        put("storage|ssd|gb", "硬盘", "存储");
        put("speed|rpm|gears|speeds", "转速", "速度", "变速");
        put("frame|frame size|wheel", "车架", "轮径");
        put("load|weight limit|maximum weight|max load", "承重", "载重");
        put("data rate|transfer speed|bandwidth|gbps|mbps", "数据速率", "传输速率", "带宽");
        put("video output|display output|displayport", "视频输出");
        put("rated current|amps|amp", "电流");
        put("braid|braided", "编织");
        put("conductor|wire gauge", "线芯");
        put("shielding|shielded", "屏蔽");
        put("bend cycles", "弯折次数");
        put("bend radius", "弯曲半径");
        put("plug cycles", "插拔次数");
        put("operating temperature|working temperature", "工作温度");
        put("certification|certified", "认证");
        put("page yield|pages", "打印页数");
        put("page yield basis", "页数口径");
        put("storage conditions", "储存条件");
        put("paper weight|gsm", "克重");
        put("finish|glossy|matte", "表面");
        put("borderless", "无边距");
        put("quantity|pieces|pack of", "数量");
        put("magnets|magnet|magnetic", "磁吸", "磁环");
        put("drop protection|shockproof", "防摔", "抗跌落", "防震");
        put("hardness", "硬度");
        put("light transmittance", "透光率");
        put("connection|bluetooth", "连接方式", "蓝牙");
        put("number of keys", "键数");
        put("key travel", "键程");
        put("backlight|backlit", "背光");
        put("touchpad|trackpad", "触控板");
        put("pressure levels|pressure sensitivity", "压感");
        put("latency", "延迟");
        put("nib|nibs", "笔尖");
        put("lining", "内衬");
        put("zipper|zippers", "拉链");
        put("pocket|pockets", "侧袋");
        put("height adjustment|adjustable height", "升降");
        put("angle|tilt", "角度", "倾角", "俯仰");
        put("foldable|folding|folds", "折叠");
        put("non-slip|anti-slip", "防滑");
        put("mounting holes|vesa|hole pattern", "孔距");
        put("distance from wall", "离墙距离");
        put("wall type", "墙体");
    }

    private EnglishAttributes() {}

    private static void put(String words, String... names) {
        for (String name : names) {
            WORDS.put(name, List.of(words.split("\\|")));
        }
    }

    /** The usual English name of the attribute that goes by just this name; empty where none is known. */
    static Optional<String> name(String key) {
        return Optional.ofNullable(WORDS.get(key)).map(EnglishAttributes::heading);
    }

    /** The same, or that of something which its name speaks of. */
    static Optional<String> nameAbout(String key) {
        return Optional.of(of(List.of(key))).filter(words -> !words.isEmpty()).map(EnglishAttributes::heading);
    }

    private static String heading(List<String> words) {
        String usual = words.getFirst();
        return usual.substring(0, 1).toUpperCase(Locale.ROOT) + usual.substring(1);
    }

    /** English words for an attribute that goes by these Chinese names; empty where none is known. */
    static List<String> of(List<String> names) {
        var words = new ArrayList<String>();
        for (String name : names) {
            for (Map.Entry<String, List<String>> each : WORDS.entrySet()) {
                if (name.contains(each.getKey())) {
                    each.getValue().stream().filter(word -> !words.contains(word)).forEach(words::add);
                }
            }
        }
        return List.copyOf(words);
    }
}
