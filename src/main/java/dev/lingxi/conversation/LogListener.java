package dev.lingxi.conversation;

/** Somebody who passes recorded lines on at once, such as the doors. Called by the log's writer in order of position: must not block. */
public interface LogListener {

    void on(LinesRecorded event);
}
