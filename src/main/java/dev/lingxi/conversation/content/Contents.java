package dev.lingxi.conversation.content;

import java.util.List;
import java.util.stream.Collectors;

/** Questions that one asks of a line's contents. */
public final class Contents {

    private Contents() {}

    /** All that is written in the line, joined by a line break; empty where nothing is. */
    public static String text(List<Content> contents) {
        return contents.stream()
                .filter(Content.Text.class::isInstance)
                .map(content -> ((Content.Text) content).text())
                .collect(Collectors.joining("\n"));
    }
}
