package dev.lingxi.reception;

import dev.lingxi.store.SkillGroup;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a store means to take in a promotion day.
 *
 * @param byHand      the mode of the whole day; null where hours and pressure decide
 * @param suggestions whether agents see what the bot would say
 */
public record DayPlan(String name, @Nullable ReceptionMode byHand, DeskSettings settings, boolean suggestions) {

    private static final String ZONE = "Asia/Shanghai";

    /** All day in one mode. */
    public static DayPlan always(String name, ReceptionMode mode, boolean suggestions) {
        return new DayPlan(name, mode, DeskSettings.usual(), suggestions);
    }

    /** People with suggestions by day, the bot first at night and under pressure. */
    public static DayPlan mixed(String name, DeskSettings.Pressure pressure) {
        List<List<String>> open = List.of(List.of("00:00", "02:00"), List.of("09:00", "24:00"));
        Map<DayOfWeek, List<List<String>>> week = Arrays.stream(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), day -> open));
        var hours = new DeskSettings.Hours(ZONE, week, null, ReceptionMode.ASSIST, ReceptionMode.BOT_FIRST);
        return new DayPlan(name, null, new DeskSettings(hours, pressure, null, null, null, null, null, null, null, null, null, null, null), true);
    }

    Modes modes(Instant from) {
        return byHand == null ? new Modes(Map.of())
                : new Modes(Map.of(SkillGroup.DEFAULT, new ModeInForce(SkillGroup.DEFAULT, byHand, "hand", name, from, name)));
    }
}
