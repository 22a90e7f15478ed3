package dev.lingxi.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What the crowd asks: a hundred thousand lines in about the shares in which a shop of computers and phones hears them. Short common lines
 * come again and again, as in life; more than half of what is asked stands there once.
 */
final class Questions {

    private static final int DIGITS = 9;
    private static final String ID = "q" + "0".repeat(DIGITS);
    private static final int LINES = 100_000;

    /** A line's frame, and where the digits of its id begin. */
    private record Frame(byte[] bytes, int digits) {}

    private final List<Frame> everybody = new ArrayList<>(LINES);
    private final List<Frame> withOrders = new ArrayList<>(LINES);

    Questions(long seed) {
        var grammar = new Grammar(seed);
        while (withOrders.size() < LINES) {
            Grammar.Line line = grammar.next();
            Frame frame = frame(line.text());
            withOrders.add(frame);
            if (!line.ownOrders()) {
                everybody.add(frame);
            }
        }
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
