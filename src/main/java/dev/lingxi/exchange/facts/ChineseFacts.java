package dev.lingxi.exchange.facts;

import static dev.lingxi.exchange.facts.Passage.Where.ABOUT;
import static dev.lingxi.exchange.facts.Passage.Where.INSTALLATION;
import static dev.lingxi.exchange.facts.Passage.Where.SERVICE;
import static dev.lingxi.exchange.facts.Passage.Where.TITLE;

import dev.lingxi.exchange.facts.FactPattern.Value;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How Chinese pages state facts. In a wording {@code #} is a number, {@code {r}} a number or a range of two, {@code _} what may stand between
 * a name and its figure (为、约、≈ …), {@code 3D} three measures with a multiplication sign between them.
 */
final class ChineseFacts {

    private static final String NUMBER = "\\d+(?:\\.\\d+)?";
    private static final String RANGE = NUMBER + "(?:\\s*[-–~～—至到]\\s*" + NUMBER + ")?";
    private static final String BETWEEN = "[\\s:：为是约可达到至高低仅≈]{0,8}";
    private static final String TIMES = "\\s*(?:mm|cm|毫米|厘米)?\\s*[×xX*✕＊]\\s*";
    private static final String SIDE = "(?:[长宽高深厚]|直径)?\\s*" + NUMBER;
    private static final String THREE = SIDE + TIMES + SIDE + TIMES + SIDE;
    private static final String LENGTH = "\\s*(?<u>mm|cm|毫米|厘米)";

    /** Clauses that speak of something else: another model, a condition, a wish. */
    private static final String NOT_THIS = "搭配[^，]*系列|对比|相比|同级|传统|比[老旧]款|选配|另购|若需|如需|需另|竞品";

    private static final String SIZE = "尺寸重量";
    private static final String CAPACITY = "容量性能";
    private static final String ENERGY = "能耗电气";
    private static final String MATERIAL = "外观材质";
    private static final String FEATURES = "功能";
    private static final String PUTTING_UP = "安装";
    private static final String AFTER_SALES = "售后";

    static final List<FactPattern> PATTERNS = Stream.of(capacity(), energy(), size(), material(), gasAndWater(), features(), installation(), service())
            .flatMap(List::stream).toList();

    private ChineseFacts() {}

    private static List<FactPattern> capacity() {
        return List.of(
                figure(CAPACITY, "产热水能力", "热水产率_(?<v>#)\\s*(?<u>L/min|升/分钟|L/分钟)").only("燃气热水器|煤气热水器"),
                figure(CAPACITY, "产热水能力", "(?<![\\d.-])(?<v>#)\\s*(?<u>L|升)\\s*(?=大容量|大流量|大水量|大通量|恒温大水量|输出|额定热负荷|配合)").only("燃气热水器"),
                figure(CAPACITY, "产热水能力", "(?<![\\d.])(?<v>#)\\s*(?<u>L|升)(?=(?:液化气|天然气|煤气|安睡M9|零冷水|\\s)*燃气热水器|液化气煤气热水器)").in(TITLE).only("燃气热水器|煤气热水器"),
                figure(CAPACITY, "容量", "(?<![\\d.-])(?<v>#)\\s*(?<u>L|升)(?=的?(?:大|标称|超大)?容[量积]|\\s*储水式|的容量)").only("^(?!.*燃气|.*煤气)"),
                figure(CAPACITY, "容量", "容[量积]_(?<v>#)\\s*(?<u>L|升)").only("^(?!.*燃气|.*煤气)"),
                figure(CAPACITY, "容量", "^[^升]*?(?<![\\d.水])(?<v>#)\\s*(?<u>L|升)(?![\\d/])(?!热水)").in(TITLE).only("电热水器|小厨宝|热水宝"),
                figure(CAPACITY, "热水输出量", "(?:≈|约|最高|可达)\\s*(?<v>#)\\s*(?<u>L|升)\\s*(?:等效)?热水"),
                figure(CAPACITY, "热水输出量", "出水(?<v>#)(?<u>L|升)").in(TITLE),
                figure(CAPACITY, "增容", "(?<![\\d.])(?<v>#)\\s*(?<u>倍)\\s*(?:动态)?增容"),
                figure(CAPACITY, "餐具容量", "(?<![\\d.])(?<v>#)\\s*(?<u>套)(?![/元件])").in(ABOUT, TITLE).only("洗碗机").unless(NOT_THIS),
                figure(CAPACITY, "餐具件数", "容纳\\s*(?<v>#)\\s*(?<u>件)餐具").only("洗碗机"),
                figure(CAPACITY, "风量", "(?:风量_(?:达到?)?)(?<v>#)\\s*(?<u>m³/min|m³/分钟|立方米/分钟)"),
                figure(CAPACITY, "最大静压", "(?:最大静压|静压|风压)_(?<v>#)\\s*(?<u>Pa)"),
                figure(CAPACITY, "热效率", "热效率_(?<v>[≥＞>]?\\s*#)\\s*(?<u>%)"),
                figure(CAPACITY, "热效率", "(?<v>#)\\s*(?<u>%)\\s*热效率"),
                figure(CAPACITY, "额定热负荷", "额定热(?:负荷|流量)_(?<v>#)\\s*(?<u>kW|KW|千瓦)"),
                figure(CAPACITY, "额定热负荷", "(?:双\\s*)?(?<v>#)\\s*(?<u>kW|KW|千瓦)\\s*(?:猛火|大火力)").in(ABOUT, TITLE),
                clause(CAPACITY, "加热时间", "#\\s*(?:min|分钟|s|秒)[^，。；①-⑳]{0,10}?(?:升温|出水|满胆|升至|稳水温|即可整胆)").unless("防冻"),
                figure(CAPACITY, "适用人数", "(?<![\\d.-])(?<v>\\d{1,2}(?:\\s*[-–~至]\\s*\\d{1,2})?)\\s*(?<u>(?:人|口)(?:及?以上)?)(?=之家|家庭|日常|连续|接力|使用|以内|中大型)").unless("岁"),
                figure(CAPACITY, "适用人数", "(?<v>[一二两三四五六](?:至|到)?[三四五六]?口及以上)家庭"),
                figure(CAPACITY, "适用户型", "(?<v>(?:单层\\s*|复式\\s*)?[一二两三1-3]\\s*厨\\s*[一二两三1-3]\\s*卫)").in(ABOUT, TITLE),
                figure(CAPACITY, "适用面积", "(?:适合|适用|覆盖)\\s*(?<v>[≤≥]?\\s*{r})\\s*(?<u>㎡|m²|平方米|平米)"));
    }

    private static List<FactPattern> energy() {
        return List.of(
                figure(ENERGY, "额定功率", "(?:额定|加热|最大)功率_(?<v>#)\\s*(?<u>W|kW|瓦)(?!\\w)").only("^(?!.*燃气|.*煤气)").unless("泵|待机"),
                figure(ENERGY, "额定功率", "(?<![\\d.])(?<v>#)\\s*(?<u>W|瓦)(?=\\s*(?:的?大功率|高效加热|的?高功率|双管|变频|速热|加热|整胆|的高))").only("^(?!.*燃气|.*煤气)").unless("泵|待机|灯"),
                figure(ENERGY, "额定功率", "(?<![\\d.])(?<v>\\d{3,4})(?<u>W)(?!\\w)").in(TITLE).only("电热水器|小厨宝"),
                grade(ENERGY, "能效等级", "(?<v>超?[一二三]级|[123]级)\\s*(?:能效|能耗)").unless(NOT_THIS + "|高于|优于|补贴"),
                grade(ENERGY, "能效等级", "能效(?:等级)?(?:为|达到?|：)?\\s*(?<v>[一二三123]级)").unless(NOT_THIS + "|补贴"),
                grade(ENERGY, "能效等级", "(?<v>超?[一二三]级)能效").in(TITLE),
                figure(ENERGY, "耗电量", "耗电量?_(?<v>#)\\s*(?<u>kWh(?:\\s*/\\s*24\\s*h)?|度)"),
                figure(ENERGY, "额定电压", "电压_(?<v>#)\\s*(?<u>V)"),
                figure(ENERGY, "额定电压", "(?<v>220)\\s*(?<u>V)(?=/#W)"),
                figure(ENERGY, "额定电压", "(?:电源要求|电源需)_(?<v>#)\\s*(?<u>V)").in(INSTALLATION),
                figure(ENERGY, "噪音", "(?:噪音|噪声|静音|分贝|安睡)[^，。；\\d]{0,8}?(?<v>[≤<≈]?\\s*#)\\s*(?<u>dB|分贝)"),
                figure(ENERGY, "防水等级", "(?<v>IPX?\\d{1,2})(?!\\d)").unless("主控板|控制板|电路板"),
                figure(ENERGY, "耗水量", "(?:耗水|用水)量?_(?<v>#)\\s*(?<u>L|升)"));
    }

    private static List<FactPattern> size() {
        return List.of(
                figure(SIZE, "包装尺寸", "包装(?:尺寸)?_(?<v>3D)" + LENGTH),
                figure(SIZE, "嵌入尺寸", "嵌入尺寸_(?<v>3D)" + LENGTH),
                figure(SIZE, "开孔尺寸", "(?:开孔|挖孔)(?:尺寸)?_(?<v>#\\s*[×xX*]\\s*#)" + LENGTH),
                figure(SIZE, "产品尺寸", "(?<![\\d.])(?<!包装)(?<!包装\\s)(?<!包装尺寸为)(?<!包装尺寸)(?<!嵌入尺寸)(?<v>3D)" + LENGTH).unless("包装\\s*\\d|开孔|挖孔|嵌入尺寸|预留"),
                figure(SIZE, "厚度", "(?<![×xX*]\\s?)厚度_(?<v>#)" + LENGTH),
                figure(SIZE, "厚度", "(?<![\\d.×])(?<v>#)" + LENGTH + "\\s*(?:机身厚度|厚机身)"),
                figure(SIZE, "高度", "(?<![净深宽长×xX*])高度?_(?<v>#)" + LENGTH).under("^$|尺寸").unless("[×xX*]|净高|距|天花|预留"),
                figure(SIZE, "底座直径", "底座直径_(?<v>#)" + LENGTH),
                figure(SIZE, "扇叶直径", "扇叶直径_(?<v>#)\\s*(?<u>英寸|寸|cm|厘米)"),
                figure(SIZE, "净重", "(?:净重|裸机重量?|整机重量|裸机)_(?<v>#)\\s*(?<u>kg|KG|千克|公斤)"),
                figure(SIZE, "净重", "(?<!包装)(?<!包装)重量_(?<v>#)\\s*(?<u>kg|KG|千克|公斤)").unless("包装|承重|毛重"),
                figure(SIZE, "净重", "(?<=[，,]\\s?)(?<v>#)\\s*(?<u>kg)(?=，可嵌)"),
                figure(SIZE, "毛重", "(?:毛重|包装毛重|包装总?重量?|包装)_(?<v>#)\\s*(?<u>kg|KG|千克|公斤)"));
    }

    private static List<FactPattern> material() {
        return List.of(
                clause(MATERIAL, "颜色", "[\\p{IsHan}]{1,3}[白灰黑银金芋蓝红绿](?:锦缎)?色?(?!呼吸灯|数显|触控|光|屏|条)|[黑白银灰红蓝绿金]色").under("颜色款式"),
                clause(MATERIAL, "颜色", "颜色款式(?:为|：)|颜色(?:为|有|：)|(?:提供|采用|有)[^，。；]*[白灰黑银金芋蓝红绿][^，。；]*(?:配色|颜色)|(?:外观|前面板)[^，。；]{0,6}?(?:采用|为)[^，。；]{0,8}(?:色|灰|白|黑|银)[^，。；]{0,8}(?:色|外观|配色)?|[白灰黑银](?:色)?(?:调|配色)").under("^$|外观|核心卖点|功能亮点")
                        .unless("晶|玻璃|风格厨房|收纳"),
                clause(MATERIAL, "内胆材质", "内胆[^，。；]*?(?:搪瓷|珐琅|不锈钢|材质|涂层|钢|瓷)|(?:搪瓷|珐琅|不锈钢|蓝钻|晶钻)[^，。；]{0,6}内胆").unless(NOT_THIS + "|保修|赠"),
                clause(MATERIAL, "面板材质", "面板[^，。；]*?(?:玻璃|钢|材质|覆膜板)|(?:玻璃|不锈钢|钢板)[^，。；]{0,6}面板").unless(NOT_THIS + "|不?保修|橱柜"),
                clause(MATERIAL, "换热器材质", "(?:换热器|热交换器|水箱|水道)[^，。；]*?(?:铜|不锈钢|钛)|(?:铜|不锈钢)[^，。；]{0,8}(?:换热器|热交换器|水箱)").unless(NOT_THIS + "|清空"),
                clause(MATERIAL, "加热管材质", "加热(?:管|体|元件)[^，。；]*?(?:不锈钢|钛|SUS|铜|合金)|(?:不锈钢|钛金?|SUS)[^，。；]{0,6}加热(?:管|体)").unless(NOT_THIS),
                clause(MATERIAL, "机身材质", "(?:机身|外壳|整机外壳|风扇)[^，。；]*?(?:钢板|ABS|不锈钢|塑料|金属|覆膜|材质)[^，。；]*").under("^$|材质|结构").unless(NOT_THIS + "|嵌入|拉丝钢板|面板"),
                clause(MATERIAL, "火盖材质", "[^，。；]*(?:全铜火盖|火盖[^，。；]*铜)"),
                figure(MATERIAL, "耐压测试", "(?<v>#\\s*万?\\s*\\d*)\\s*(?<u>次)(?:耐压|脉冲)").unless(NOT_THIS));
    }

    private static List<FactPattern> gasAndWater() {
        return List.of(
                figure(ENERGY, "气源", "(?:燃气|气源)(?:类型)?(?:须|应)?为\\s*(?<v>(?:12T\\s*)?天然气(?:\\s*[（(]12T[）)])?|液化气\\s*(?:[（(][^）)]*[）)])?)").in(INSTALLATION),
                figure(ENERGY, "气源", "(?<v>天然气|液化气)").in(TITLE).only("燃气|煤气"),
                figure(CAPACITY, "启动水压", "(?<v>#)\\s*(?<u>MPa)\\s*(?:低水?压)?\\s*(?:点火|启动)"),
                figure(CAPACITY, "适用水压", "(?:水压|进水压力)[^，。；\\d]{0,10}(?<v>#\\s*(?:MPa)?\\s*[-–~～]\\s*#)\\s*(?<u>MPa)").in(INSTALLATION),
                figure(CAPACITY, "额定压力", "(?:额定压力|抗压)_(?<v>#)\\s*(?<u>MPa)"),
                figure(CAPACITY, "最高温度", "最高(?:可达|水温|温度)?_(?<v>#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "最高温度", "(?:可快速|整胆)升温至\\s*(?<v>#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "最高温度", "(?<v>#)\\s*(?<u>℃|°C)\\s*上限"),
                figure(CAPACITY, "调温范围", "温度范围_(?<v>#\\s*[-–~]\\s*#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "调温范围", "(?<v>#\\s*[-–~]\\s*#)\\s*(?<u>℃|°C)\\s*(?:宽域)?调温"),
                figure(CAPACITY, "恒温精度", "(?<v>±\\s*#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "恒温精度", "△T\\s*(?<v>≤\\s*#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "防冻温度", "防冻[^，。；\\d-−]{0,4}?(?<v>[-−]\\s*#)\\s*(?<u>℃|°C)"),
                figure(CAPACITY, "除菌率", "除菌率\\s*(?<v>#)\\s*(?<u>%)"),
                figure(CAPACITY, "除菌率", "(?<v>#)\\s*(?<u>%)\\s*除菌率"),
                clause(CAPACITY, "过滤方式", "[^，。；]*(?:RO膜|滤芯|精滤|净滤|母婴级过滤)[^，。；]*").unless("更换滤芯|清洗|定期|" + NOT_THIS),
                figure(CAPACITY, "控温方式", "控温方式为(?<v>[^，。；]+)"),
                figure(CAPACITY, "控温方式", "(?<v>水气双调|水伺服恒温)"),
                figure(CAPACITY, "操作方式", "操作方式为(?<v>[^，。；]+)"),
                figure(CAPACITY, "排烟方式", "(?<v>强排式|平衡式|烟道式)").in(ABOUT, INSTALLATION, TITLE).unless(NOT_THIS + "|强排机"),
                figure(CAPACITY, "点火方式", "(?<v>(?:电子)?脉冲点火)"),
                figure(CAPACITY, "进风方式", "(?<v>全进风|上进风|下进风)"),
                figure(CAPACITY, "抗风等级", "(?<v>#)\\s*(?<u>级)(?:抗风|台风)"),
                clause(SIZE, "进水接口", "(?:进水|冷热|水路|进出水)[^，。；]{0,12}(?:G1/2|G3/4)|G1/2\"?冷热进出水接口|[46]分接口").in(ABOUT, INSTALLATION),
                clause(SIZE, "下水管口径", "下水管口径").in(INSTALLATION),
                clause(CAPACITY, "火力分段", "四季变升|多段火力|变升[（(]"),
                figure(SIZE, "排烟管直径", "(?:烟管接口|烟管口径|排烟口)[^，。；\\d]{0,4}(?<v>#(?:/#)?)\\s*(?<u>mm)"),
                figure(SIZE, "排烟管直径", "[ØΦφ]\\s*(?<v>#)\\s*(?<u>mm)[^，。；]{0,12}排烟管").unless("打孔|开孔"),
                figure(SIZE, "接口中心距", "(?:进出水|接口)中心距_(?<v>#)\\s*(?<u>mm|cm)"),
                figure(SIZE, "安装孔距", "(?:挂板|吊装)?孔距_(?<v>#(?:\\s*mm\\s*×\\s*#)?)\\s*(?<u>mm|cm)").in(ABOUT, INSTALLATION),
                figure(SIZE, "排烟孔直径", "(?:排烟孔|烟道孔)(?:直径)?[^，。；\\d≥]{0,4}(?<v>[≥]?\\s*#)\\s*(?<u>mm)").in(INSTALLATION));
    }

    private static List<FactPattern> features() {
        return List.of(
                feature("零冷水", "零冷水(?!机型)|零循环"),
                feature("预约功能", "(?:智能|远程|预约巡航|支持)?预约(?:加热|洗|巡航|功能)|智能预约|远程预约|定时活水|预约活水"),
                feature("APP控制", "(?i:app)(?:[/、&\\s]*(?:Wi-?Fi|小美音箱))*\\s*(?:远程|控制|互联|智控|远控|预约|\\+小美)|Wi-?Fi\\s*(?:智控|/蓝牙)|智能WIFI|智能APP控制|蓝牙/App\\s*远程|可APP"),
                feature("语音控制", "语音(?:互联|控制|小美|与|同学)?|小美音箱|小美同学").unless(NOT_THIS),
                feature("童锁", "童锁"),
                feature("断电记忆", "断电记忆|掉电记忆"),
                feature("防冻功能", "防冻").unless(NOT_THIS),
                feature("水电分离", "水电分离"),
                feature("出水断电", "出水断电"),
                feature("防电墙", "防电墙"),
                feature("防干烧", "防干烧"),
                feature("漏电保护", "漏电保护|防漏电|漏电防护"),
                feature("免换镁棒", "镁棒(?:终身)?(?:免更?换|无需更换)|免(?:更)?换(?:稀土)?镁棒|镁棒终身免更换|终身镁棒|免更换镁棒|镁棒免更换技术|终身免换稀土镁棒"),
                feature("峰谷夜电", "峰谷(?!电价)|夜电"),
                feature("中温保温", "中温保温"),
                feature("自清洁", "自清洁(?!滤网 \\+ 果)|自清洁滤网|自动清洁|热干洗|蒸汽洗"),
                feature("烘干功能", "热风烘干|二次烘干"),
                feature("消毒", "(?:四星级?|权威|七星)消(?:毒|杀)|UV紫外|UV杀菌|单消毒"),
                feature("果蔬洗", "果蔬洗"),
                feature("挥手控制", "挥手(?:智控|开关|感应)"),
                feature("烟灶联动", "烟灶联动"),
                feature("熄火保护", "熄火保护"),
                feature("CO监测", "CO\\s*(?:报警|残氧监测|&燃气|安全防护|安全|超限|智能护航|浓度联动|\\+CH)|CO报警"),
                feature("恒温", "(?<!无冷感、)恒温(?!恒湿)").unless(NOT_THIS),
                feature("增压", "增压").unless(NOT_THIS),
                feature("变频", "变频"),
                feature("显示屏", "LED(?:显示屏|大屏|数显)|LCD|显示屏|数显|智慧大屏|触控屏"),
                feature("制冰", "制冰"),
                feature("即热", "即热(?!饮水机)|即开即热"),
                feature("摇头", "摇头"),
                figure(CAPACITY, "档位", "(?<v>[一二三四五六]|\\d)\\s*(?<u>档)风速").only("扇"),
                figure(CAPACITY, "摇头角度", "(?<v>左右#)\\s*(?<u>度)"),
                feature("风冷无霜", "风冷无霜|无霜"),
                feature("半胆加热", "半胆|单胆/双胆"),
                feature("变温", "三档变温|变温功能"),
                feature("净味", "净味"),
                feature("定时", "双边定时|定时关火|到点自动关火"),
                feature("NFC", "NFC"),
                feature("蓝牙", "蓝牙"),
                feature("防烫提醒", "防烫提醒"),
                feature("自动关机", "自动关机"));
    }

    private static List<FactPattern> installation() {
        return List.of(
                figure(PUTTING_UP, "安装方式", "(?<v>台嵌两用|嵌两用|可嵌可挂|挂壁式|墙挂式|嵌入式(?=安装)|台式(?=设计))").in(ABOUT, INSTALLATION, TITLE),
                sentence(PUTTING_UP, "是否需要安装", "无需(?:专业)?安装|用户可[^，。；]*自行安装").in(ABOUT, INSTALLATION),
                sentence(PUTTING_UP, "安装费", "(?:基础安装|首次安装|常规安装|首装|大部分地区基础|常规挂装|基础人工费)[^。；]*?(?:免费|全免|全部0元|0\\s*元|包含在|免人工|无需额外费用|封顶|费(?:用)?(?:为)?\\s*\\d+\\s*元)").in(INSTALLATION),
                sentence(PUTTING_UP, "安装额外收费", "^(?!.*(?:0元安装|基础安装|首次安装|常规安装|首装)[^，；]*(?:免费|全免|\\d\\s*元)).*(?:¥\\s*\\d|\\d\\s*元)").in(INSTALLATION).under("费|额外"),
                sentence(PUTTING_UP, "安装额外收费", "(?:额外|超出|超长|加长|拆旧|打(?:混凝土)?孔|加装|另计|改孔)[^。；]*?(?:\\d+(?:[-–~]\\d+)?\\s*元|¥\\s*\\d+|另计|产生额外费用|按价目表)").in(INSTALLATION).under("费|^$|额外|免费服务"),
                sentence(PUTTING_UP, "免费服务", "^(?!.*(?:回执|建议|争议|疑义|申诉|投诉|需额外|额外服务|产生额外)).+").in(INSTALLATION).under("免费服务"),
                clause(PUTTING_UP, "旧机拆除", "(?:旧机|拆旧)[^，。；]*").in(INSTALLATION),
                clause(PUTTING_UP, "移机", "免费移(?:机|位)|移机[^，。；]*免").in(INSTALLATION),
                clause(PUTTING_UP, "随机配件", "(?:随机(?:标配|附|附送|附带)|随箱附送)[^，。；]{4,}").in(ABOUT).unless("说明书"),
                clause(PUTTING_UP, "安装时长", "全程约[^，。；]*\\d+\\s*min").in(INSTALLATION),
                clause(PUTTING_UP, "墙体要求", "墙[^，。；]*(?:承重|实心|混凝土)[^，。；]*|承重墙").in(INSTALLATION).under("要求|^$"),
                clause(PUTTING_UP, "墙体承重", "(?:承重|承载)[^，。；\\d]{0,8}\\d+\\s*kg").in(INSTALLATION, ABOUT).unless("支架"),
                clause(PUTTING_UP, "插座要求", "插座").in(INSTALLATION).under("要求|^$").unless("赠|距地"),
                clause(PUTTING_UP, "预留空间", "(?:预留|保留|距(?:离)?(?:吊顶|天花|墙|天花板|天花|燃气灶|墙壁))[^，。；]*\\d+\\s*(?:mm|cm)|橱柜需预留").in(INSTALLATION).unless("角阀|孔|接口|中心距"),
                clause(PUTTING_UP, "安装位置", "(?:安装(?:于|在)|安装位置应|仅限安装在|安装环境)[^，。；]*(?:通风|厨房|阳台|浴室)[^，。；]*|严禁置于[^，。；]*").in(INSTALLATION),
                clause(PUTTING_UP, "预约安装方式", "(?:通过|致电|拨打)[^，。；]*(?:小程序|公众号|App|APP|热线|客服)[^，。；]*预约|用户下单后[^。；]*预约").in(INSTALLATION));
    }

    private static List<FactPattern> service() {
        return List.of(
                figure(AFTER_SALES, "保修期", "整机[^，。；\\d]{0,40}?(?<v>\\d{1,3})\\s*(?<u>年|个月)").in(SERVICE),
                figure(AFTER_SALES, "保修期", "(?<![\\d、])(?<v>\\d{1,2})\\s*(?<u>年|个月)\\s*(?:的)?(?:整机|官方|有限)(?:免费)?(?:保修|质保|包修)").in(SERVICE),
                figure(AFTER_SALES, "{k}质保", "(?<k>内胆|加热管|电加热管|主换热器|主热交换器|换热器|电机|压缩机|电源板|RO膜)[^，。；、\\d]{0,12}?(?<v>\\d{1,2})\\s*(?<u>年)").in(SERVICE).unless("每|建议"),
                sentence(AFTER_SALES, "保修凭证", "(?:凭|凭借|保留|提供)[^，。；]*(?:发票|凭证|保修卡|订单截图|签收码)").in(SERVICE),
                sentence(AFTER_SALES, "不保修情形", "不在[^，。；]*保(?:修|障)[^。；]{4,}|视为放弃|保修失效|不享|失去免费保修|不包括").in(SERVICE),
                sentence(AFTER_SALES, "维修上门时间", "\\d+\\s*(?:h|小时|个工作日)\\s*内?[^。；]*?(?:上门|响应|到场|派师傅)|(?:上门|响应)[^，。；]*\\d+\\s*(?:h|小时)").in(SERVICE).under("^$|服务|维修|服务机制|服务承诺"),
                sentence(AFTER_SALES, "过保维修费", "(?:保外|过保|超保|超出保修期|保修期外|非保修范围|超期|超出质保)[^。；]*(?:费|元|收)").in(SERVICE),
                sentence(AFTER_SALES, "保养周期", "(?:建议)?每\\s*(?:[半一两三\\d]|\\d+\\s*[-–]\\s*\\d+)[^，。；]{0,6}(?:个月|年|月|周)|(?:半年|两个月一次|三年)(?:清洗|专业|排污)").in(SERVICE),
                clause(AFTER_SALES, "换新政策", "无忧换新|只换不修|漏水[^，。；]*(?:换整机|换新|包换)|免费更换新机|免费换新").in(ABOUT, SERVICE).under("^(?!.*(?:价格|补贴|优惠)).*$"),
                clause(AFTER_SALES, "备用机", "备用机").in(SERVICE),
                sentence(AFTER_SALES, "加急上门费", "(?:加急|夜间|极速|紧急)[^。；]*(?:\\d+\\s*元|\\d+\\s*%)").in(SERVICE),
                sentence(AFTER_SALES, "延保", "延长整机保修|延保|延长保修").in(SERVICE).unless("视为"),
                figure(AFTER_SALES, "客服热线", "(?<v>400[- ]?\\d{3,4}[- ]?\\d{3,4})").in(SERVICE),
                figure(AFTER_SALES, "客服热线", "(?<v>400[- ]?\\d{3,4}[- ]?\\d{3,4})").in(INSTALLATION));
    }

    private static FactPattern figure(String group, String key, String wording) {
        return pattern(group, key, Value.FIGURE, wording);
    }

    private static FactPattern grade(String group, String key, String wording) {
        return pattern(group, key, Value.GRADE, wording);
    }

    private static FactPattern clause(String group, String key, String wording) {
        return pattern(group, key, Value.CLAUSE, wording);
    }

    private static FactPattern sentence(String group, String key, String wording) {
        return pattern(group, key, Value.SENTENCE, wording);
    }

    private static FactPattern feature(String key, String wording) {
        return pattern(FEATURES, key, Value.FEATURE, wording).in(ABOUT, TITLE).under("^(?!.*(?:价格|补贴|优惠|场景|风格)).*$").unless(NOT_THIS);
    }

    private static FactPattern pattern(String group, String key, Value value, String wording) {
        return new FactPattern(group, key, value, Pattern.compile(written(wording)), EnumSet.of(ABOUT), null, null, null);
    }

    private static String written(String wording) {
        return wording.replace("3D", THREE).replace("#", NUMBER).replace("{r}", RANGE).replace("_", BETWEEN);
    }
}
