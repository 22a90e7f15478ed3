package dev.lingxi.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.siege.ServerProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** Does what {@code docs/new-store-in-thirty-minutes.md} says, with the files and commands that stand there. Alone, because the commands print as the process does. */
@Isolated
class NewStoreIT {

    private static final Path GUIDE = Path.of("docs/new-store-in-thirty-minutes.md");
    private static final Pattern FILE = Pattern.compile("`(teahouse/[a-z./]+)`[^`]*?(?:\\([^)]*\\)[^`]*?)?\\n```[a-z]*\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMANDS = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern QUESTION = Pattern.compile("^\\| ([^|]*[\\p{IsHan}][^|]*) \\| ", Pattern.MULTILINE);
    /** What must be found in the answers to the guide's questions. */
    private static final Map<String, String> ANSWERS = Map.of("铁观音的产地是哪里", "福建安溪", "保质期多久", "18 ?个月", "100002 多少钱", "128", "可以微波炉加热吗", "没有|没写|未",
            "什么时候发货", "24 小时|登录|订单");

    @TempDir
    private Path folder;

    @Test
    void theGuideLeadsToAStoreThatAnswers() throws Exception {
        String guide = Files.readString(GUIDE);
        List<String> commands = commands(guide);
        assertThat(commands).startsWith("import --store tea --format lingxi teahouse", "chat --store tea").contains("serve", "secret --store tea");
        assertThat(write(guide, "teahouse/store.json", "teahouse/products.jsonl", "teahouse/consumers.jsonl")).isEqualTo(3);

        Terminal.Printed imported = run(commands.get(0), "");
        assertThat(imported.out()).containsPattern("products +2 +2 +0 +0").containsPattern("consumers +1 +1 +0 +0");
        ask(commands.get(1), QUESTION.matcher(guide).results().map(each -> each.group(1)).toList());

        assertThat(write(guide, "teahouse/knowledge/own.md")).isEqualTo(1);
        assertThat(run(commands.get(0), "").out()).as("the same again").containsPattern("products +2 +0 +2 +0").containsPattern("knowledge +1 +1 +0 +0");
        assertThat(run(commands.get(1), "有没有试喝的小样\n").out()).contains("3 泡");
        assertThat(run("export --store tea knowledge", "").out()).contains("3 泡");

        serve(run("secret --store tea", "").out().strip());
    }

    /** Asks the guide's questions in its order. */
    private void ask(String command, List<String> all) {
        assertThat(all).containsExactlyInAnyOrderElementsOf(ANSWERS.keySet());
        String[] answers = run(command + " --json", String.join("\n", all) + "\n").out().split("\\{\"turn\":\\d+[^\n]*\n");
        assertThat(answers).hasSize(all.size());
        for (int i = 0; i < answers.length; i++) {
            assertThat(answers[i]).as(all.get(i)).containsPattern(ANSWERS.get(all.get(i)));
        }
    }

    /** The widget is there, and whom the shop's server vouches for is known. */
    private void serve(String secret) throws Exception {
        assertThat(secret).matches("[0-9a-f]{64}");
        try (var server = new ServerProcess(folder.resolve("data"), "serve"); var http = HttpClient.newHttpClient()) {
            URI base = URI.create("http://127.0.0.1:" + server.port());
            assertThat(http.send(HttpRequest.newBuilder(base.resolve("/widget.js")).build(), HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
            String hello = "{\"type\":\"hello\",\"store\":\"tea\",\"token\":\"" + token(secret) + "\"}";
            HttpResponse<String> welcome = http.send(HttpRequest.newBuilder(base.resolve("/api/consumer/hello")).header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(hello)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(welcome.body()).contains("\"identified\":true").contains("小明");
        }
    }

    /** As the guide's few lines for the shop's server make it. */
    private static String token(String secret) throws Exception {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String payload = "{\"store\":\"tea\",\"consumer\":\"ming\",\"name\":\"小明\",\"exp\":" + (System.currentTimeMillis() / 1_000 + 3_600) + "}";
        String body = base64.encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(HexFormat.of().parseHex(secret), "HmacSHA256"));
        return body + "." + base64.encodeToString(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<String> commands(String guide) {
        var commands = new ArrayList<String>();
        COMMANDS.matcher(guide).results().forEach(block -> block.group(1).lines().filter(line -> line.startsWith("./lingxi "))
                .map(line -> line.substring("./lingxi ".length())).forEach(commands::add));
        return commands;
    }

    /** Writes those of the guide's files; returns how many it had. */
    private int write(String guide, String... files) throws IOException {
        int written = 0;
        Matcher file = FILE.matcher(guide);
        while (file.find()) {
            if (Arrays.asList(files).contains(file.group(1))) {
                Path path = folder.resolve(file.group(1));
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.group(2));
                written++;
            }
        }
        return written;
    }

    /** The command as it stands in the guide, only in a folder of this test's. */
    private Terminal.Printed run(String command, String typed) {
        var all = new ArrayList<>(Arrays.asList(command.replace("teahouse", folder.resolve("teahouse").toString()).split(" ")));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        Terminal.Printed printed = Terminal.run(typed, all.toArray(String[]::new));
        assertThat(printed.exit()).as("%s%n%s", command, printed.out()).isZero();
        return printed;
    }
}
