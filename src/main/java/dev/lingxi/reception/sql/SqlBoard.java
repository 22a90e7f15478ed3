package dev.lingxi.reception.sql;

import dev.lingxi.reception.Board;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlBoard implements Board {

    private static final double SOON = 30;

    /** One answer of a person. @param first whether it was the first in its conversation */
    private record Answered(String conversation, String agent, long at, double seconds, boolean first) {}

    private record Spoken(String conversation, String speaker, String name, long at) {}

    private final JdbcClient jdbc;
    private final Stores stores;
    private final Clock clock;

    SqlBoard(JdbcClient jdbc, Stores stores, Clock clock) {
        this.jdbc = jdbc;
        this.stores = stores;
        this.clock = clock;
    }

    @Override
    public Figures figures(StoreId store, Instant from, Instant until) {
        List<Answered> answered = answered(store, from, until);
        Map<String, Response> byAgent = new HashMap<>();
        answered.stream().collect(Collectors.groupingBy(Answered::agent)).forEach((agent, theirs) -> byAgent.put(agent, response(theirs)));
        int consultations = count("SELECT count(*) FROM conversation WHERE store = ? AND opened_at >= ? AND opened_at < ?", store, from, until);
        int people = count("""
                SELECT count(*) FROM conversation WHERE store = ? AND opened_at >= ? AND opened_at < ?
                AND EXISTS (SELECT 1 FROM handoff WHERE handoff.conversation = conversation.id)""", store, from, until);
        var marks = jdbc.sql("SELECT mark FROM survey WHERE store = ? AND answered_at >= ? AND answered_at < ?")
                .params(store.value(), from.toEpochMilli(), until.toEpochMilli()).query(Integer.class).list();
        var open = jdbc.sql("SELECT at FROM offline_message WHERE store = ? AND answered_at IS NULL ORDER BY at").param(store.value()).query(Long.class).list();
        return new Figures(clock.instant(), consultations, count("SELECT count(*) FROM handoff WHERE store = ? AND at >= ? AND at < ?", store, from, until),
                count("SELECT count(*) FROM service WHERE store = ? AND at >= ? AND at < ? AND outcome IN ('form', 'stay') AND agent IS NULL", store, from, until),
                consultations - people, response(answered), byAgent, marks.stream().mapToInt(Integer::intValue).average().orElse(0), marks.size(),
                count("SELECT count(*) FROM survey WHERE store = ? AND asked_at >= ? AND asked_at < ?", store, from, until),
                open.size(), open.isEmpty() ? 0 : clock.millis() - open.getFirst());
    }

    private int count(String sql, StoreId store, Instant from, Instant until) {
        return jdbc.sql(sql).params(store.value(), from.toEpochMilli(), until.toEpochMilli()).query(Integer.class).single();
    }

    /** Each first line of a person after lines of the consumer, and how long these had waited for a person. */
    private List<Answered> answered(StoreId store, Instant from, Instant until) {
        List<Spoken> lines = jdbc.sql("""
                SELECT m.conversation, m.speaker, m.name, m.at, m.client_id FROM message m
                WHERE m.conversation IN (SELECT h.conversation FROM handoff h WHERE h.store = ? AND h.at >= ? AND h.at < ?
                    UNION SELECT s.conversation FROM service s WHERE s.store = ? AND s.at >= ? AND s.at < ? UNION SELECT o.conversation FROM serving o WHERE o.store = ?)
                ORDER BY m.conversation, m.position""")
                .params(store.value(), from.toEpochMilli(), until.toEpochMilli(), store.value(), from.toEpochMilli(), until.toEpochMilli(), store.value())
                .query((row, n) -> new Spoken(row.getString(1), taken(row.getString(2), row.getString(5)), row.getString(3), row.getLong(4))).list();
        var answered = new ArrayList<Answered>();
        Map<String, Long> waiting = new HashMap<>();
        Set<String> spoken = new HashSet<>();
        for (Spoken line : lines) {
            switch (line.speaker()) {
                case "consumer" -> waiting.putIfAbsent(line.conversation(), line.at());
                case "bot" -> waiting.remove(line.conversation());
                case "taken" -> waiting.put(line.conversation(), line.at());
                case "agent" -> {
                    Long since = waiting.remove(line.conversation());
                    if (since != null && line.at() >= from.toEpochMilli() && line.at() < until.toEpochMilli()) {
                        answered.add(new Answered(line.conversation(), line.name(), line.at(), (line.at() - since) / 1000.0, spoken.add(line.conversation())));
                    }
                }
                default -> { }
            }
        }
        return answered;
    }

    /** An agent's clock starts when the conversation is theirs. */
    private static String taken(String speaker, String clientId) {
        boolean given = clientId.startsWith("desk:assigned") || clientId.startsWith("desk:claim") || clientId.startsWith("desk:transfer_done") || clientId.startsWith("desk:takeover");
        return speaker.equals("system") && given ? "taken" : speaker;
    }

    private static Response response(List<Answered> answered) {
        if (answered.isEmpty()) {
            return new Response(0, 0, 0, 0, 0);
        }
        List<Double> first = answered.stream().filter(Answered::first).map(Answered::seconds).sorted().toList();
        return new Response(first.stream().mapToDouble(Double::doubleValue).average().orElse(0), first.isEmpty() ? 0 : first.get(first.size() / 2),
                answered.stream().mapToDouble(Answered::seconds).average().orElse(0),
                answered.stream().filter(each -> each.seconds() <= SOON).count() / (double) answered.size(),
                (int) answered.stream().map(Answered::conversation).distinct().count());
    }

    @Override
    public List<Hour> hours(StoreId store, Instant from, Instant until) {
        ZoneId zone = stores.require(store).zone();
        List<Answered> answered = answered(store, from, until);
        var hours = new ArrayList<Hour>();
        Function<Answered, Integer> hour = each -> Instant.ofEpochMilli(each.at()).atZone(zone).getHour();
        answered.stream().collect(Collectors.groupingBy(hour, TreeMap::new, Collectors.toList())).forEach((at, all) -> {
            hours.add(new Hour(at, "", response(all)));
            all.stream().collect(Collectors.groupingBy(Answered::agent, TreeMap::new, Collectors.toList()))
                    .forEach((agent, theirs) -> hours.add(new Hour(at, agent, response(theirs))));
        });
        return hours;
    }
}
