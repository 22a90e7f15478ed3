package dev.lingxi.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A line taken apart where people put a stop, a comma or a space between two things that they ask.
 *
 * @param parts   in order, at least one; a line of very many is not taken apart
 * @param areMany whether it has more parts than anybody asks about at once: a long story
 */
public record Clauses(List<String> parts, boolean areMany) {

    private static final Pattern STOP = Pattern.compile("[。？！；\\n?!;]+|[，,、]\\s*|(?<=\\p{IsHan})\\s+(?=\\p{IsHan})|(?<=.)(?:还有(?!多久|多少|几|没|货|吗|么|不|什么|啥|谁|哪|人|别的|其他|其它|的|券|优惠|活动)|另外|顺便问下|顺便问一下|以及)(?=.{2})");
    private static final int MOST = 6;

    public static Clauses of(String line) {
        var parts = new ArrayList<String>();
        for (String part : STOP.split(line)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        boolean areMany = parts.size() > MOST;
        return new Clauses(parts.isEmpty() || areMany ? List.of(line) : List.copyOf(parts), areMany);
    }
}
