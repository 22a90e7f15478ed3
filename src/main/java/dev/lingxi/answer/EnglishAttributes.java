package dev.lingxi.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs name attributes in Chinese; these are the words of English pages for the same things, usual ones first. */
final class EnglishAttributes {

    private static final Map<String, List<String>> WORDS = new LinkedHashMap<>();

    static {
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
        put("compatible|fits|works with", "兼容", "适用", "适配", "接口");
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
    }

    private EnglishAttributes() {}

    private static void put(String words, String... names) {
        for (String name : names) {
            WORDS.put(name, List.of(words.split("\\|")));
        }
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
