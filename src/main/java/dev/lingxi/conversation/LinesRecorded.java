package dev.lingxi.conversation;

import java.util.List;

/** These messages are on the disk, in order of position. */
public record LinesRecorded(List<Message> messages) {}
