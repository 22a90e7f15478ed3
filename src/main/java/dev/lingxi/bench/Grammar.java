package dev.lingxi.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Makes lines as shoppers type them out of authored parts: frames with choices, names of goods, places, days, words of address, and slips of
 * the keyboard. The parts stand in {@code questions.txt}.
 */
final class Grammar {

    private static final double ADDRESSED = 0.3;
    private static final double TRAILING = 0.35;
    private static final double MISTYPED = 0.06;
    /** What the input method offers first when one types in a hurry. */
    private static final String[][] SLIPS = {{"多少", "多小"}, {"发货", "发或"}, {"快递", "块递"}, {"怎么", "怎磨"}, {"充电", "冲电"}, {"发票", "发飘"}, {"内存", "内村"},
        {"屏幕", "平幕"}, {"优惠", "优会"}, {"保修", "包修"}, {"退货", "推货"}, {"包邮", "包油"}, {"什么", "神马"}, {"可以", "可一"}, {"支持", "之持"}, {"现货", "限货"}};

    private record Kind(int share, boolean ownOrders, List<String> frames) {}

    /** @param ownOrders whether only a consumer with orders would ask it */
    record Line(String text, boolean ownOrders) {}

    private final Map<String, String[]> lists = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Random chance;

    Grammar(long seed) {
        chance = new Random(seed);
        try (var in = new BufferedReader(new InputStreamReader(Objects.requireNonNull(Grammar.class.getResourceAsStream("questions.txt")), StandardCharsets.UTF_8))) {
            in.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line) {
        String[] words = line.substring(1).strip().split(" ", 2);
        switch (line.charAt(0)) {
            case '@' -> lists.put(words[0], words[1].split("\\|"));
            case '=' -> kinds.add(new Kind(Integer.parseInt(words[0]), words.length > 1, new ArrayList<>()));
            default -> kinds.getLast().frames().add(line);
        }
    }

    /** The next line, of a kind by its share. */
    Line next() {
        Kind kind = kind();
        String line = said(kind.frames().get(chance.nextInt(kind.frames().size())));
        String address = chance.nextDouble() < ADDRESSED ? said("{称呼}") : "";
        String tail = chance.nextDouble() < TRAILING ? said("{尾}") : "";
        return new Line(slipped(address + line + tail), kind.ownOrders());
    }

    private Kind kind() {
        int at = chance.nextInt(kinds.stream().mapToInt(Kind::share).sum());
        for (Kind kind : kinds) {
            at -= kind.share();
            if (at < 0) {
                return kind;
            }
        }
        throw new IllegalStateException("shares do not add up");
    }

    /** The frame with each choice made. */
    private String said(String frame) {
        var said = new StringBuilder();
        for (int i = 0; i < frame.length(); i++) {
            char c = frame.charAt(i);
            int end = c == '[' ? frame.indexOf(']', i) : c == '{' ? frame.indexOf('}', i) : i;
            if (c == '[') {
                said.append(said(one(frame.substring(i + 1, end).split("\\|", -1))));
            } else if (c == '{') {
                said.append(said(one(lists.get(frame.substring(i + 1, end)))));
            } else {
                said.append(c);
            }
            i = end;
        }
        return said.toString();
    }

    private String one(String[] choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private String slipped(String line) {
        if (chance.nextDouble() < MISTYPED) {
            for (String[] slip : SLIPS) {
                if (line.contains(slip[0])) {
                    return line.replace(slip[0], slip[1]);
                }
            }
        }
        return line;
    }
}
