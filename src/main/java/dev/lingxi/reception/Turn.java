package dev.lingxi.reception;

import dev.lingxi.conversation.Conversation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The lines of one conversation that wait for an answer. Served by one thread, heard by many. */
final class Turn {

    private final Conversation conversation;
    private final List<Heard> heard = new ArrayList<>();

    Turn(Conversation conversation) {
        this.conversation = conversation;
    }

    Conversation conversation() {
        return conversation;
    }

    /** Adds the line, unless it was heard already: after a stop it may come from the log as well as from the door. */
    synchronized void hear(Heard line) {
        if (heard.stream().noneMatch(each -> each.line().position() == line.line().position())) {
            heard.add(line);
            notifyAll();
        }
    }

    synchronized List<Heard> heard() {
        return List.copyOf(heard);
    }

    /** Whether more was heard than the answer that is ready has read. */
    synchronized boolean interrupted(int read) {
        return heard.size() > read;
    }

    /** Waits for another line; says whether one came in time. */
    synchronized boolean moreWithin(Duration time, int read) {
        long until = System.nanoTime() + time.toNanos();
        long left = time.toMillis();
        while (heard.size() <= read && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            left = (until - System.nanoTime()) / 1_000_000;
        }
        return heard.size() > read;
    }

    synchronized void answered(int read) {
        heard.subList(0, read).clear();
    }

    synchronized boolean over() {
        return heard.isEmpty();
    }
}
