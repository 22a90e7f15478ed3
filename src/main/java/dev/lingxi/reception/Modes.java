package dev.lingxi.reception;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which mode each group of one store is in: by hand before pressure, pressure before hours. Guarded like its {@link Room}. */
final class Modes {

    private final Map<String, ModeInForce> now = new ConcurrentHashMap<>();
    private final Map<String, ModeInForce> byHand = new HashMap<>();
    private final Map<String, Instant> pressed = new HashMap<>();
    private final Map<String, Instant> calmSince = new HashMap<>();

    Modes(Map<String, ModeInForce> byHand) {
        this.byHand.putAll(byHand);
        this.now.putAll(byHand);
    }

    /** Read on the road of every line: no lock. */
    @Nullable ModeInForce now(String group) {
        return now.get(group);
    }

    void byHand(ModeInForce mode) {
        byHand.put(mode.group(), mode);
    }

    void release(String group) {
        byHand.remove(group);
    }

    /** Looks again; the mode where it has changed. */
    Optional<ModeInForce> look(String group, Room room, DeskSettings settings, ZoneId zone, Instant at) {
        ModeInForce before = now.getOrDefault(group, ModeInForce.usual(group, at));
        ModeInForce after = byHand.getOrDefault(group, automatic(group, room, settings, zone, at));
        boolean same = before.mode() == after.mode() && before.by().equals(after.by());
        if (same) {
            now.putIfAbsent(group, before);
            return Optional.empty();
        }
        now.put(group, after);
        return Optional.of(after);
    }

    ModeInForce current(String group, Instant at) {
        return now.getOrDefault(group, ModeInForce.usual(group, at));
    }

    private ModeInForce automatic(String group, Room room, DeskSettings settings, ZoneId zone, Instant at) {
        String pressure = pressure(group, room, settings.pressure(), at);
        if (!pressure.isEmpty()) {
            return new ModeInForce(group, settings.pressure().mode(), "pressure", pressure, at, "");
        }
        DeskSettings.Hours hours = settings.hours();
        if (hours == null) {
            return ModeInForce.usual(group, at);
        }
        boolean open = hours.open(hours.at(at, zone));
        return new ModeInForce(group, open ? hours.inside() : hours.outside(), "hours", open ? "within service hours" : "outside service hours", at, "");
    }

    /** Why there is pressure; empty where there is none. Comes at once, goes only after a calm of some length. */
    private String pressure(String group, Room room, DeskSettings.Pressure marks, Instant at) {
        if (!marks.on()) {
            return "";
        }
        int waiting = room.waiting(group);
        Duration longest = room.longestWait(serving -> serving.group().equals(group), at);
        double busy = room.busyShare(group);
        String above = waiting > marks.queueAbove() ? waiting + " waiting" : longest.toSeconds() > marks.waitAboveSeconds() ? "a wait of " + longest.toSeconds() + " s"
                : busy > marks.busyAbove() ? Math.round(busy * 100) + " % of agents busy" : "";
        if (!above.isEmpty()) {
            pressed.putIfAbsent(group, at);
            calmSince.remove(group);
            return above;
        }
        if (!pressed.containsKey(group)) {
            return "";
        }
        boolean calm = waiting <= marks.queueBelow() && longest.toSeconds() <= marks.waitBelowSeconds() && busy <= marks.busyBelow();
        if (!calm) {
            calmSince.remove(group);
            return "not calm yet";
        }
        if (Duration.between(calmSince.computeIfAbsent(group, since -> at), at).toSeconds() < marks.holdSeconds()) {
            return "calm for less than " + marks.holdSeconds() + " s";
        }
        pressed.remove(group);
        calmSince.remove(group);
        return "";
    }
}
