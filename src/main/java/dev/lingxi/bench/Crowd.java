package dev.lingxi.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.IntFunction;

/** Consumers who ask: each waits for the answer to one question before the next. */
final class Crowd implements Swarm.Ear {

    private static final byte[] ID = "\"id\":\"q".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] POSITION = "\"position\":".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] REPLY_TO = "\"replyTo\":".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_A_SECOND = 50_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int TYPE_AT = "{\"type\":\"".length();

    private final Swarm swarm;
    private final Questions questions;
    private final int withOrders;
    private final ArrayDeque<Swarm.Member> free = new ArrayDeque<>();
    private long[] heardUpTo = new long[0];
    private Ledger ledger = new Ledger(0, 0);
    private long now;
    private int lost;

    /** @param withOrders the first so many members have orders of their own */
    Crowd(Swarm swarm, Questions questions, int withOrders) {
        this.swarm = swarm;
        this.questions = questions;
        this.withOrders = withOrders;
        swarm.listen(this);
    }

    /** Lets members in, each with its own hello, until there are {@code count}. */
    void enter(int count, IntFunction<String> hello) throws IOException {
        int there = swarm.members().size();
        for (int until = there; until < count; there = until) {
            until = Math.min(count, there + 200);
            swarm.grow(until);
            heardUpTo = java.util.Arrays.copyOf(heardUpTo, until);
            List<Swarm.Member> fresh = swarm.members().subList(there, until);
            fresh.forEach(member -> member.send(Wire.text(hello.apply(member.number()))));
            swarm.waitFor(() -> fresh.stream().allMatch(member -> member.welcome || !member.isOpen()), Duration.ofSeconds(60), "welcomes");
            free.addAll(fresh);
        }
    }

    /** Asks at a constant rate; each question is timed from the moment at which it was due. */
    void ask(Ledger into, double rate, Duration time) throws IOException {
        ask(into, rate, time, false);
    }

    /** @param inTime false to ask every question, however late; true to stop when the time is over */
    private void ask(Ledger into, double rate, Duration time, boolean inTime) throws IOException {
        ledger = into;
        long began = System.nanoTime();
        long asked = 0;
        long all = Math.round(rate * time.toMillis() / 1_000);
        while (asked < all && !(inTime && System.nanoTime() - began > time.toNanos())) {
            now = System.nanoTime();
            long due = Math.min(all, (long) ((now - began) * rate / 1e9) + 1);
            for (; asked < due && !free.isEmpty(); asked++) {
                ask(began + (long) (asked * 1e9 / rate));
            }
            swarm.listen(1);
        }
    }

    /** Asks as soon as somebody is free, for so long; returns answers a second. */
    double asFastAsPossible(Duration time) throws IOException {
        var counted = new Ledger(asked(), MOST_A_SECOND * (int) time.toSeconds());
        long began = System.nanoTime();
        ask(counted, MOST_A_SECOND, time, true);
        double perSecond = counted.answered() * 1e9 / (System.nanoTime() - began);
        settle(PATIENCE);
        return perSecond;
    }

    /** The next consultation's number. */
    int asked() {
        return ledger.first() + ledger.asked();
    }

    private void ask(long moment) {
        Swarm.Member member = free.poll();
        int number = ledger.ask(moment);
        member.waitsFor = number;
        member.send(questions.frame(number, member.number() < withOrders));
    }

    /** Listens until nobody waits any more, and for so long at most. */
    void settle(Duration patience) throws IOException {
        long until = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < until && ledger.answered() + ledger.refused() < ledger.asked()) {
            swarm.listen(10);
        }
    }

    /** Connections that the server has closed. */
    int lost() {
        return lost;
    }

    @Override
    public void heard(Swarm.Member member, byte[] bytes, int from, int to) {
        now = System.nanoTime();
        switch (bytes[from + TYPE_AT]) {
            case 'a' -> acknowledged(member, bytes, from, to);
            case 'm' -> told(member, bytes, from, to);
            case 'w' -> member.welcome = true;
            case 'e' -> refused(member);
            default -> { }
        }
    }

    private void acknowledged(Swarm.Member member, byte[] bytes, int from, int to) {
        int number = (int) Wire.numberAfter(ID, bytes, from, to);
        if (number >= ledger.first()) {
            ledger.acknowledged(number, Wire.numberAfter(POSITION, bytes, from, to), now);
        }
    }

    /** What is left of an earlier ledger is only heard to its end. */
    private void told(Swarm.Member member, byte[] bytes, int from, int to) {
        long position = Wire.numberAfter(POSITION, bytes, from, to);
        if (position <= heardUpTo[member.number()]) {
            ledger.outOfOrder();
        }
        heardUpTo[member.number()] = position;
        long question = Wire.numberAfterLast(REPLY_TO, bytes, from, to);
        if (member.waitsFor < 0 || question <= 0) {
            return;
        }
        if (member.waitsFor < ledger.first()) {
            release(member);
        } else if (ledger.position((int) member.waitsFor) == question) {
            ledger.answered((int) member.waitsFor, now);
            release(member);
        }
    }

    private void refused(Swarm.Member member) {
        if (member.waitsFor >= ledger.first()) {
            ledger.refuse();
        }
        if (member.waitsFor >= 0) {
            release(member);
        }
    }

    private void release(Swarm.Member member) {
        member.waitsFor = -1;
        free.add(member);
    }

    @Override
    public void lost(Swarm.Member member) {
        lost++;
    }
}
