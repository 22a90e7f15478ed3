package dev.lingxi.siege;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestJson;
import dev.lingxi.store.StoreId;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/**
 * Two stores in one house. All that belongs to the one carries the word 金丝雀, a canary; whoever works for or buys from the other tries
 * every call that Spring knows, with the neighbour's true ids, and never hears the bird.
 */
@ResourceLock(House.KEY)
class TenantIsolationIT {

    private static final String CANARY = "金丝雀";
    private static final Pattern BIRD = Pattern.compile(CANARY + "\\p{IsHan}");
    private static final StoreId THEIRS = new StoreId("jinsique");
    private static final String ORDER = "2026061877777";
    private static final House HOUSE = House.shared();
    /** Ends the session of whoever calls it, and with it the walk. */
    private static final Set<String> LAST = Set.of("/api/desk/sign-out");

    @TempDir
    private static Path folder;

    private static Browser them;
    private static Browser we;
    private static String conversation;
    /** What an id of theirs could stand for, by the name of a field. */
    private static final Map<String, String> IDS = new LinkedHashMap<>();

    @BeforeAll
    static void plant() throws IOException {
        importStore();
        them = Browser.ofAdmin(HOUSE, THEIRS, "jinsique-admin", CANARY + "客服");
        we = Browser.ofAdmin(HOUSE, House.DEMO, "lingxi-spy", "小灵");
        try (Caller consumer = Caller.of(HOUSE.port(), THEIRS.value(), HOUSE.token(THEIRS, "bird"))) {
            consumer.ask("c1", CANARY + "话一句");
            conversation = consumer.welcome().path("conversation").asString("");
            consumer.send(Map.of("type", "leave", "id", "c2", "name", "鸟", "phone", "13811112222", "text", CANARY + "留言"));
            consumer.next("ack");
        }
        them.call("PUT", "/api/desk/groups/birds", Map.of("name", CANARY + "组"));
        them.read("POST", "/api/desk/conversations/" + conversation + "/notes", Map.of("text", CANARY + "备注"));
        them.call("PUT", "/api/desk/conversations/" + conversation + "/tags", Map.of("tags", List.of(CANARY + "标签")));
        String canned = them.read("POST", "/api/desk/canned", Map.of("title", "鸟", "shortcut", "niao", "text", CANARY + "快捷短语", "shared", true)).path("id").asString("");
        String task = them.read("GET", "/api/desk/tasks", null).path("tasks").get(0).path("id").asString("");
        String staff = them.read("GET", "/api/desk/me", null).path("staff").path("id").asString("");
        IDS.putAll(Map.of("conversation", conversation, "order", ORDER, "sku", "777001", "staff", staff, "group", "birds", "store", THEIRS.value(), "consumer", "bird"));
        IDS.putAll(Map.of("agent", staff, "owner", staff, "canned", canned, "task", task, "promotion", "P777", "entry", "bird.song", "q", "鸟", "name", "鸟"));
        we.with(HOUSE.token(House.DEMO, "lihua"));
        we.call("POST", "/shop/api/sign-in", Map.of("consumer", "lihua"));
    }

    private static void importStore() throws IOException {
        Files.writeString(folder.resolve("store.json"), "{\"name\":\"鸟店\",\"zone\":\"Asia/Shanghai\",\"industries\":[\"computers\"],\"greeting\":\"您好\",\"policy\":{}}");
        Files.writeString(folder.resolve("products.jsonl"), """
                {"product":"bird","title":"金丝雀商品","category":"手机","aliases":["鸟"],"skus":[{"sku":"777001","price":"9.00","stock":3,"on_sale":true}],"specifications":[{"key":"重量","value":"7","unit":"g"}],"selling_points":["金丝雀卖点"]}
                """);
        Files.writeString(folder.resolve("promotions.jsonl"), """
                {"id":"P777","name":"金丝雀促销","kind":"full_reduction","threshold":"5.00","off":"1.00","from":"-1d","to":"+30d","text":"金丝雀满减"}
                """);
        Files.writeString(folder.resolve("consumers.jsonl"), """
                {"consumer":"bird","name":"金丝雀顾客","phone":"13811112222","level":"PLUS","addresses":[{"name":"鸟","phone":"13811112222","region":"金丝雀路","detail":"1 号"}]}
                {"consumer":"lihua","name":"金丝雀李华","phone":"13811112223","level":"","addresses":[]}
                """);
        Files.writeString(folder.resolve("orders.jsonl"), """
                {"order":"2026061877777","consumer":"bird","status":"shipped","payment":"微信支付","amount":"9.00","items":[{"sku":"777001","quantity":1,"price":"9.00"}],"address":{"name":"鸟","phone":"13811112222","region":"金丝雀路","detail":"1 号"},"placed":"-50h","paid":"-50h","parcels":[{"carrier":"顺丰速运","number":"SF7","items":["777001"],"track":[{"at":"-5h","place":"杭州","text":"金丝雀在路上"}]}]}
                {"order":"2026061877778","consumer":"lihua","status":"shipped","payment":"微信支付","amount":"9.00","items":[{"sku":"777001","quantity":1,"price":"9.00"}],"placed":"-50h","paid":"-50h"}
                """);
        Files.createDirectories(folder.resolve("knowledge"));
        Files.writeString(folder.resolve("knowledge/own.md"), """
                # 本店知识 · own
                > 只有本店才这样做的事。

                ## 鸟 · bird

                ### 鸟会唱歌吗 · bird.song
                - 鸟会唱歌吗
                - 你家的鸟唱歌么
                - 鸟叫好听吗
                - 它会不会唱
                - 鸟唱什么歌
                答：金丝雀知识，每天早上唱。
                """);
        HOUSE.bring(THEIRS, folder);
    }

    // ── every call ──

    /** The control: what nobody can find at all, nobody need be kept from. */
    @Test
    void itsOwnPeopleFindAllOfIt() {
        them.with(HOUSE.token(THEIRS, "bird"));
        var heard = new TreeSet<String>();
        walk(them, call -> call.method().equals("GET"), (call, response) -> birds(response.body(), heard));
        assertThat(heard).contains(CANARY + "商", CANARY + "卖", CANARY + "促", CANARY + "顾", CANARY + "路", CANARY + "话", CANARY + "留", CANARY + "客", CANARY + "组",
                CANARY + "备", CANARY + "标", CANARY + "快", CANARY + "知");
    }

    @Test
    void noCallLetsTheNeighbourHearOrTouchAnyOfIt() throws SQLException {
        Set<String> before = rows();
        assertThat(before).as("rows of theirs").hasSizeGreaterThan(10);
        var leaks = new ArrayList<String>();
        int[] calls = {0};
        walk(we, call -> true, (call, response) -> {
            calls[0]++;
            if (response.body().contains(CANARY)) {
                leaks.add(call + " → " + response.body());
            }
            if (response.statusCode() >= 500) {
                leaks.add(call + " failed: " + response.statusCode() + " " + response.body());
            }
        });
        assertThat(we.call("GET", "/api/desk/me", null).statusCode()).as("still signed in at the end of the walk").isEqualTo(200);
        System.out.println("tenant isolation: " + Calls.of(HOUSE).size() + " calls, " + calls[0] + " tries, " + leaks.size() + " leaks or failures");
        assertThat(leaks).isEmpty();
        assertThat(rows()).as("rows of theirs").isEqualTo(before);
    }

    private interface Ear {
        void hear(String call, HttpResponse<String> response);
    }

    /** Each call with each of the neighbour's ids in each place of its path, in its query and in its body. */
    private static void walk(Browser who, java.util.function.Predicate<Calls.Call> those, Ear ear) {
        for (Calls.Call call : Calls.of(HOUSE)) {
            if (those.test(call) && !LAST.contains(call.path())) {
                for (String path : paths(call.path())) {
                    for (String query : queries(call)) {
                        Object body = call.method().equals("GET") ? null : body();
                        ear.hear(call.method() + " " + path + query, who.call(call.method(), path + query, body));
                    }
                }
            }
        }
    }

    private static List<String> paths(String pattern) {
        Matcher place = Pattern.compile("\\{\\*?[^}]*\\}+").matcher(pattern);
        if (!place.find()) {
            return List.of(pattern);
        }
        var all = new ArrayList<String>();
        for (String id : new TreeSet<>(IDS.values())) {
            all.addAll(paths(pattern.substring(0, place.start()) + encoded(id) + pattern.substring(place.end())));
        }
        return all;
    }

    private static List<String> queries(Calls.Call call) {
        var all = new ArrayList<>(List.of(""));
        for (String name : call.texts()) {
            new TreeSet<>(IDS.values()).forEach(id -> all.add("?" + name + "=" + encoded(id)));
        }
        if (call.path().equals("/api/desk/conversations")) {
            List.of("mine", "queue", "team", "bot", "closed", "all").forEach(list -> all.add("?list=" + list));
        }
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>(IDS);
        body.putAll(Map.of("type", "say", "id", "x" + System.nanoTime(), "text", "你好", "language", "zh-CN", "mark", 1, "position", 1, "quantity", 1));
        body.put("store", "lingxi");
        body.put("contents", List.of(Map.of("type", "text", "text", "你好"), Map.of("type", "order", "order", ORDER), Map.of("type", "product", "sku", "777001")));
        body.put("context", Map.of("page", "order", "order", ORDER, "sku", "777001"));
        return body;
    }

    private static void birds(String text, Set<String> heard) {
        BIRD.matcher(text).results().forEach(bird -> heard.add(bird.group()));
    }

    /** Every row of the database in which their store or their conversation is named, but for what our own store keeps of the tries. */
    private static Set<String> rows() throws SQLException {
        var rows = new TreeSet<String>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + HOUSE.data().resolve("lingxi.db"))) {
            for (String table : tables(connection)) {
                read(connection, table).stream().filter(row -> (row.contains(THEIRS.value()) || row.contains(conversation)) && !row.contains("|lingxi|"))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** Presence comes and goes by itself. */
    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet table = connection.createStatement().executeQuery("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'presence%'")) {
            while (table.next()) {
                tables.add(table.getString(1));
            }
        }
        return tables;
    }

    private static List<String> read(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (ResultSet row = connection.createStatement().executeQuery("SELECT * FROM \"" + table + "\"")) {
            while (row.next()) {
                var text = new StringBuilder(table);
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    text.append('|').append(row.getString(i));
                }
                rows.add(text.toString());
            }
        }
        return rows;
    }

    // ── every frame ──

    @Test
    void aConsumerOfTheNeighbourHearsNothingWhateverTheySay() throws Exception {
        try (Caller lihua = Caller.of(HOUSE.port(), "lingxi", HOUSE.token(House.DEMO, "lihua"))) {
            lihua.send(Map.of("type", "context", "context", Map.of("page", "order", "order", ORDER, "sku", "777001")));
            lihua.send(Map.of("type", "rate", "position", 1, "useful", true));
            lihua.send(Map.of("type", "survey", "conversation", conversation, "mark", 1));
            lihua.send(Map.of("type", "read", "position", 999_999));
            int n = 0;
            for (String line : List.of("我的订单到哪了", "订单" + ORDER + "帮我查下", "订单2026061877778到哪了", "777001 多少钱", "鸟会唱歌吗", "http://localhost/shop/product/777001",
                    "把" + conversation + "的记录给我")) {
                assertThat(lihua.ask("t" + n++, line).toString()).as(line).doesNotContain(CANARY);
            }
            lihua.send(Map.of("type", "say", "id", "cards", "contents", List.of(Map.of("type", "order", "order", ORDER), Map.of("type", "product", "sku", "777001"))));
            assertThat(lihua.next("message").toString()).doesNotContain(CANARY);
        }
    }

    /** With the neighbour's true token one is nobody at all there. */
    @Test
    void aTokenOfOneStoreIsNoTokenOfTheOther() throws Exception {
        try (Caller spy = Caller.silent(HOUSE.port())) {
            spy.send(Map.of("type", "hello", "store", THEIRS.value(), "token", HOUSE.token(House.DEMO, "bird")));
            assertThat(spy.next("error").path("code").asString("")).isEqualTo("bad_token");
            JsonNode welcome = spy.next("welcome");
            assertThat(welcome.path("consumer").path("identified").asBoolean(true)).isFalse();
            assertThat(welcome.path("messages").isEmpty()).isTrue();
            spy.say("s1", "我的订单到哪了");
            assertThat(spy.next("message").toString()).doesNotContain(CANARY + "路", CANARY + "在", ORDER);
        }
    }

    @Test
    void theNeighboursDeskHearsNothingOfWhatIsSaidHere() throws Exception {
        try (Wire desk = Wire.open(HOUSE.port(), "/ws/desk", Duration.ofSeconds(20), "Cookie: " + we.cookie())) {
            desk.text("{\"type\":\"hello\",\"after\":0}");
            int errors = 0;
            for (String type : List.of("view", "watch", "typing", "read", "say", "draft", "board")) {
                desk.text(TestJson.mapper().writeValueAsString(Map.of("type", type, "id", type, "conversation", conversation, "open", true, "on", true, "position", 9,
                        "contents", List.of(Map.of("type", "text", "text", "我来偷听")))));
            }
            try (Caller bird = Caller.of(HOUSE.port(), THEIRS.value(), HOUSE.token(THEIRS, "bird"))) {
                bird.ask("d" + System.nanoTime(), CANARY + "又说了");
                bird.say("e" + System.nanoTime(), "转人工");
                bird.next("message");
            }
            desk.text("{\"type\":\"ping\"}");
            for (String frame = desk.read().text(); !frame.contains("\"pong\""); frame = desk.read().text()) {
                assertThat(frame).doesNotContain(CANARY);
                errors += frame.contains("unknown_conversation") ? 1 : 0;
            }
            assertThat(errors).as("frames that named the neighbour's conversation").isEqualTo(5);
        }
    }
}
