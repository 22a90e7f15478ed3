package dev.lingxi.channel;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;

/** Says in the protocol's words, and not in those of our classes, what is wrong with a frame or a body. */
final class Misread {

    private static final int LONGEST = 40;

    private Misread() {}

    static String said(JacksonException wrong) {
        return switch (wrong) {
            case InvalidTypeIdException unknown when unknown.getTypeId() != null -> "There is no type '" + shown(unknown.getTypeId()) + "' here; docs/protocol.md lists them.";
            case InvalidTypeIdException missing -> "What " + place(wrong) + " is, its 'type' must say; docs/protocol.md lists them.";
            case DatabindException shape -> "What stands at " + place(wrong) + " is not what docs/protocol.md says.";
            default -> "This is not JSON: " + shown(wrong.getOriginalMessage());
        };
    }

    private static String place(JacksonException wrong) {
        String path = wrong.getPath().stream().map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "the top" : "'" + shown(path.startsWith(".") ? path.substring(1) : path) + "'";
    }

    private static String shown(String text) {
        String clean = Cleaning.text(text).replaceAll("\\s+", " ");
        return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
    }
}
