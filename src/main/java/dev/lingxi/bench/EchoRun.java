package dev.lingxi.bench;

import java.io.IOException;
import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Measures the bare echo: how many a second at most, and how long one takes at a given rate. */
final class EchoRun implements Swarm.Ear {

    /** @param latency microseconds at the rate asked for, from the intended moment */
    record Measured(double perSecond, Histogram latency) {}

    private static final byte[] FRAME = Wire.text("{\"type\":\"say\",\"id\":\"q000000000\",\"contents\":[{\"type\":\"text\",\"text\":\"这个支持快充吗\"}]}");

    private final Swarm swarm;
    private final Histogram latency = new Histogram(600_000_000L, 3);
    private final java.util.ArrayDeque<Swarm.Member> free = new java.util.ArrayDeque<>();
    private boolean atOnce;
    private long echoed;

    private EchoRun(Swarm swarm) {
        this.swarm = swarm;
        swarm.listen(this);
    }

    static Measured measure(int port, int connections, double rate, Duration time) throws IOException {
        try (var swarm = new Swarm(port, Echo.PATH)) {
            swarm.grow(connections);
            var run = new EchoRun(swarm);
            run.asFastAsPossible(time);
            double perSecond = run.asFastAsPossible(time);
            run.at(rate, time);
            return new Measured(perSecond, run.latency);
        }
    }

    /** Every connection sends again as soon as its echo is there; returns echoes a second. */
    private double asFastAsPossible(Duration time) throws IOException {
        atOnce = true;
        long began = System.nanoTime();
        echoed = 0;
        swarm.members().forEach(member -> member.send(FRAME));
        while (System.nanoTime() - began < time.toNanos()) {
            swarm.listen(10);
        }
        double perSecond = echoed * 1e9 / (System.nanoTime() - began);
        atOnce = false;
        free.clear();
        swarm.waitFor(() -> free.size() == swarm.members().size(), Duration.ofSeconds(10), "the last echoes");
        return perSecond;
    }

    private void at(double rate, Duration time) throws IOException {
        long began = System.nanoTime();
        long all = Math.round(rate * time.toMillis() / 1_000);
        for (long sent = 0; sent < all; swarm.listen(1)) {
            long due = Math.min(all, (long) ((System.nanoTime() - began) * rate / 1e9) + 1);
            for (; sent < due && !free.isEmpty(); sent++) {
                Swarm.Member member = free.poll();
                member.waitsFor = began + (long) (sent * 1e9 / rate);
                member.send(FRAME);
            }
        }
        swarm.waitFor(() -> free.size() == swarm.members().size(), Duration.ofSeconds(10), "the last echoes");
    }

    @Override
    public void heard(Swarm.Member member, byte[] bytes, int from, int to) {
        echoed++;
        if (atOnce) {
            member.send(FRAME);
            return;
        }
        if (member.waitsFor >= 0) {
            latency.recordValue((System.nanoTime() - member.waitsFor) / 1_000);
            member.waitsFor = -1;
        }
        free.add(member);
    }
}
