package dev.lingxi.reception;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.lingxi.answer.Risk;
import dev.lingxi.problem.Problem;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a store's desk works; a lead's to change, see {@code docs/desk-protocol.md}. What a file or a call leaves out has its default.
 *
 * @param routing              {@code least_loaded}, {@code round_robin}, {@code weighted} or {@code last_agent_first}
 * @param lastAgentWaitSeconds how long one waits for the last agent before another takes over; default 20
 * @param remindSeconds        an agent is reminded of a line that waits so long; default 45
 * @param reassignSeconds      … and somebody else gets the conversation after so long; default 90
 * @param awaySeconds          an agent without a sign of life for so long is gone; default 20
 * @param queueGiveUpSeconds   who waits longer is offered the form; default 900
 * @param guard                how strict the desk is with risky words of agents
 * @param survey               whether consumers are asked for their mark after a close
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record DeskSettings(@Nullable Hours hours, Pressure pressure, String routing, Integer lastAgentWaitSeconds, Integer remindSeconds,
                           Integer reassignSeconds, Integer awaySeconds, Integer queueGiveUpSeconds, HandoffRules handoff, AutoSend autoSend,
                           Boolean survey, List<Disposition> dispositions, Guard guard) {

    private static final List<String> ROUTINGS = List.of("least_loaded", "round_robin", "weighted", "last_agent_first");
    private static final List<Disposition> USUAL_DISPOSITIONS = List.of(new Disposition("answered", "已解答"), new Disposition("ordered", "已下单"),
            new Disposition("after_sale", "已受理售后"), new Disposition("follow_up", "待跟进"), new Disposition("complaint", "投诉"),
            new Disposition("no_reply", "顾客未回复"), new Disposition("other", "其他"));

    public DeskSettings {
        pressure = pressure == null ? Pressure.usual() : pressure;
        routing = routing == null ? "least_loaded" : routing;
        lastAgentWaitSeconds = within("lastAgentWaitSeconds", lastAgentWaitSeconds, 20, 0, 600);
        remindSeconds = within("remindSeconds", remindSeconds, 45, 5, 3_600);
        reassignSeconds = within("reassignSeconds", reassignSeconds, 90, 10, 7_200);
        awaySeconds = within("awaySeconds", awaySeconds, 20, 5, 300);
        queueGiveUpSeconds = within("queueGiveUpSeconds", queueGiveUpSeconds, 900, 30, 14_400);
        handoff = handoff == null ? HandoffRules.usual() : handoff;
        autoSend = autoSend == null ? AutoSend.off() : autoSend;
        survey = survey == null || survey;
        guard = guard == null ? Guard.usual() : guard;
        dispositions = dispositions == null || dispositions.isEmpty() ? USUAL_DISPOSITIONS : List.copyOf(dispositions);
        if (!ROUTINGS.contains(routing)) {
            throw bad("routing", "is one of " + ROUTINGS);
        }
        if (reassignSeconds <= remindSeconds) {
            throw bad("reassignSeconds", "is more than remindSeconds");
        }
    }

    static DeskSettings usual() {
        return new DeskSettings(null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static int within(String name, @Nullable Integer value, int usual, int least, int most) {
        int now = value == null ? usual : value;
        if (now < least || now > most) {
            throw bad(name, "is " + least + " to " + most);
        }
        return now;
    }

    private static Problem bad(String name, String rule) {
        return Problem.caller("bad_setting", "'" + name + "' " + rule + ".");
    }

    /**
     * Service hours.
     *
     * @param week     from and until, as {@code 09:00}, for each day; a day that is absent is closed; until {@code 24:00} is midnight
     * @param holidays days with hours of their own; none means closed
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Hours(@Nullable String zone, Map<DayOfWeek, List<List<String>>> week, @Nullable Map<String, List<List<String>>> holidays,
                        ReceptionMode inside, ReceptionMode outside) {

        private static final int LOOKED_AHEAD = 14;

        public Hours {
            week = week == null ? Map.of() : Map.copyOf(week);
            holidays = holidays == null ? Map.of() : Map.copyOf(holidays);
            inside = inside == null ? ReceptionMode.ASSIST : inside;
            outside = outside == null ? ReceptionMode.BOT_FIRST : outside;
            check(zone, week, holidays);
        }

        private static void check(@Nullable String zone, Map<DayOfWeek, List<List<String>>> week, Map<String, List<List<String>>> holidays) {
            try {
                if (zone != null) {
                    ZoneId.of(zone);
                }
                holidays.keySet().forEach(LocalDate::parse);
                week.values().forEach(spans -> spans.forEach(Hours::times));
                holidays.values().forEach(spans -> spans.forEach(Hours::times));
            } catch (java.time.DateTimeException e) {
                throw bad("hours", "has a day, time or zone that is none: " + e.getMessage());
            }
        }

        private static List<LocalTime> times(List<String> span) {
            if (span.size() != 2) {
                throw bad("hours", "has spans of a beginning and an end");
            }
            return span.stream().map(Hours::time).toList();
        }

        private static LocalTime time(String text) throws DateTimeParseException {
            return "24:00".equals(text) ? LocalTime.MAX : LocalTime.parse(text);
        }

        /** @param usual the store's own zone, where the hours name none */
        ZonedDateTime at(Instant moment, ZoneId usual) {
            return moment.atZone(zone == null ? usual : ZoneId.of(zone));
        }

        boolean open(ZonedDateTime now) {
            LocalTime time = now.toLocalTime();
            return spans(now.toLocalDate()).anyMatch(span -> !time.isBefore(span.getFirst()) && time.isBefore(span.getLast()));
        }

        private Stream<List<LocalTime>> spans(LocalDate day) {
            return holidays.getOrDefault(day.toString(), week.getOrDefault(day.getDayOfWeek(), List.of())).stream().map(Hours::times);
        }

        /** When it opens next; empty where it is open, or stays closed for {@link #LOOKED_AHEAD} days. */
        Optional<ZonedDateTime> opensNext(ZonedDateTime now) {
            return open(now) ? Optional.empty() : IntStream.rangeClosed(0, LOOKED_AHEAD).mapToObj(now.toLocalDate()::plusDays)
                    .flatMap(day -> spans(day).map(span -> day.atTime(span.getFirst()).atZone(now.getZone())).sorted())
                    .filter(beginning -> beginning.isAfter(now)).findFirst();
        }
    }

    /**
     * When the bot takes over because too many wait: on above any upper mark, off only below all lower marks for {@code holdSeconds}.
     *
     * @param busyAbove share of agents without a free place, 0 to 1
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Pressure(boolean on, int queueAbove, int queueBelow, int waitAboveSeconds, int waitBelowSeconds, double busyAbove, double busyBelow,
                           int holdSeconds, ReceptionMode mode) {

        public Pressure {
            mode = mode == null ? ReceptionMode.BOT_FIRST : mode;
            if (queueBelow > queueAbove || waitBelowSeconds > waitAboveSeconds || busyBelow > busyAbove || holdSeconds < 0) {
                throw bad("pressure", "has lower marks that are not above the upper ones");
            }
        }

        static Pressure usual() {
            return new Pressure(true, 10, 3, 120, 30, 2, 2, 60, ReceptionMode.BOT_FIRST);
        }
    }

    /**
     * When a consumer goes to a person without asking.
     *
     * @param vip        those with a member level go to a person first
     * @param orderAbove an order in question worth more than this; null for never
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record HandoffRules(boolean vip, @Nullable BigDecimal orderAbove, List<Rule> rules) {
        public HandoffRules {
            rules = rules == null ? List.of() : List.copyOf(rules);
        }

        static HandoffRules usual() {
            return new HandoffRules(false, null, List.of());
        }
    }

    /** A lead's rule: any of the words, to this group, with this priority. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Rule(List<String> words, @Nullable String group, int priority) {
        public Rule {
            words = words == null ? List.of() : words.stream().filter(word -> !word.isBlank()).toList();
        }
    }

    /** Sending by itself what is sure and allowed, while the agent is idle. Off unless a lead turns it on. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record AutoSend(boolean on, int idleSeconds, int countdownSeconds, double confidence, List<String> intents) {
        public AutoSend {
            intents = intents == null ? List.of() : List.copyOf(intents);
            if (on && (idleSeconds < 5 || countdownSeconds < 3 || confidence < 0.5)) {
                throw bad("autoSend", "needs idleSeconds of 5, countdownSeconds of 3 and a confidence of 0.5 at least");
            }
        }

        static AutoSend off() {
            return new AutoSend(false, 20, 5, 0.9, List.of());
        }
    }

    /** How strict the desk is with a kind of risk in an agent's line. */
    public enum Strictness {
        @JsonProperty("off") OFF,
        /** The agent is asked once and may send it all the same. */
        @JsonProperty("warn") WARN,
        /** It is not sent. */
        @JsonProperty("stop") STOP
    }

    /** For each kind of {@link Risk}; what is left out is warned of. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Guard(Strictness advertising, Strictness contact, Strictness price, Strictness promise) {
        public Guard {
            advertising = advertising == null ? Strictness.WARN : advertising;
            contact = contact == null ? Strictness.WARN : contact;
            price = price == null ? Strictness.WARN : price;
            promise = promise == null ? Strictness.WARN : promise;
        }

        static Guard usual() {
            return new Guard(null, null, null, null);
        }

        Strictness of(Risk.Kind kind) {
            return switch (kind) {
                case ADVERTISING -> advertising;
                case CONTACT -> contact;
                case PRICE -> price;
                case PROMISE -> promise;
            };
        }
    }

    /** What came of a conversation. */
    public record Disposition(String id, String name) {}
}
