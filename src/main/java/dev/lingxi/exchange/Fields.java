package dev.lingxi.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The fields of one object in a row, checked as they are read; what does not fit refuses the row. */
final class Fields {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,12}(\\.\\d{1,6})?");

    private final ObjectNode node;
    private final String path;

    private Fields(ObjectNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Fields of(ObjectNode row) {
        return new Fields(row, "");
    }

    ObjectNode node() {
        return node;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** A text that must be there. */
    String text(String name, int longest) {
        return optional(name, longest).filter(text -> !text.isBlank()).orElseThrow(() -> new RowRefused("has no " + at(name)));
    }

    /** A text of at most so many characters; empty where there is none. */
    Optional<String> optional(String name, int longest) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (value.isContainer()) {
            throw new RowRefused(at(name) + " is no text");
        }
        String text = value.asString();
        if (text.length() > longest) {
            throw new RowRefused(at(name) + " has " + text.length() + " characters; at most " + longest + " are taken");
        }
        return Optional.of(text);
    }

    @Nullable String orNull(String name) {
        return optional(name, Limits.USUAL.cellChars()).filter(text -> !text.isBlank()).orElse(null);
    }

    String id(String name) {
        return text(name, Limits.USUAL.idChars());
    }

    /** An amount of money that must be there: 0 or more, below the limit. */
    BigDecimal money(String name) {
        return optionalMoney(name).orElseThrow(() -> new RowRefused("has no " + at(name)));
    }

    Optional<BigDecimal> optionalMoney(String name) {
        return optional(name, 60).filter(text -> !text.isBlank()).map(text -> amount(at(name), text));
    }

    /** Reads {@code 1299}, {@code 1299.00} or {@code 1,299.00}. */
    static BigDecimal amount(String name, String text) {
        String plain = text.strip().replace(",", "");
        if (plain.startsWith("-")) {
            throw new RowRefused(name + " " + Texts.shortened(text, 30) + " is negative");
        }
        if (!AMOUNT.matcher(plain).matches()) {
            throw new RowRefused(name + " '" + Texts.shortened(text, 30) + "' is no amount");
        }
        BigDecimal amount = new BigDecimal(plain).setScale(2, RoundingMode.HALF_UP);
        if (amount.compareTo(Limits.USUAL.price()) > 0) {
            throw new RowRefused(name + " " + plain + " is more than " + Limits.USUAL.price());
        }
        return amount;
    }

    /** A whole number between two bounds, both included; empty where there is none. */
    Optional<Integer> count(String name, int least, int most) {
        return optional(name, 60).filter(text -> !text.isBlank()).map(text -> whole(at(name), text, least, most));
    }

    static int whole(String name, String text, int least, int most) {
        try {
            long number = new BigDecimal(AMOUNT.matcher(text.strip().replaceFirst("^-", "")).matches() ? text.strip() : "x").longValueExact();
            if (number >= least && number <= most) {
                return (int) number;
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw new RowRefused(name + " '" + Texts.shortened(text, 30) + "' is no whole number");
        }
        throw new RowRefused(name + " " + text.strip() + " is not between " + least + " and " + most);
    }

    /** The objects of a list; empty where there is none. */
    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        for (JsonNode each : array(name)) {
            String path = at(name) + "[" + objects.size() + "]";
            if (!(each instanceof ObjectNode object)) {
                throw new RowRefused(path + " is no object");
            }
            objects.add(new Fields(object, path + "."));
        }
        return objects;
    }

    Optional<Fields> object(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!(value instanceof ObjectNode object)) {
            throw new RowRefused(at(name) + " is no object");
        }
        return Optional.of(new Fields(object, at(name) + "."));
    }

    /** The texts of a list; empty where there is none. */
    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        for (JsonNode each : array(name)) {
            if (each.isContainer() || each.isNull()) {
                throw new RowRefused(at(name) + " holds something that is no text");
            }
            texts.add(each.asString());
        }
        return texts;
    }

    private ArrayNode array(String name) {
        JsonNode value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return JsonNodeFactory.instance.arrayNode();
        }
        if (!(value instanceof ArrayNode array)) {
            throw new RowRefused(at(name) + " is no list");
        }
        if (array.size() > Limits.USUAL.listItems()) {
            throw new RowRefused(at(name) + " has " + array.size() + " items; at most " + Limits.USUAL.listItems() + " are taken");
        }
        return array;
    }

    private String at(String name) {
        return path + name;
    }
}
