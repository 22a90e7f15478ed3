package dev.lingxi.command;

import java.time.Duration;
import java.util.List;

/** A conversation that a command holds with a store. */
interface Talk extends AutoCloseable {

    /** Says the line and waits for the replies to it. */
    List<Spoken> say(String line) throws InterruptedException;

    /** What is said unasked within this time. */
    List<Spoken> heardWithin(Duration time) throws InterruptedException;

    @Override
    void close();
}
