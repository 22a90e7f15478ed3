package dev.lingxi.reception;

import dev.lingxi.store.StoreId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What a lead sees, reckoned from the database and the seats at one moment. Safe for many threads. */
public interface Board {

    /** How fast people answered. @param answeredWithin30 share of answers within 30 s */
    record Response(double firstMean, double firstMedian, double average, double answeredWithin30, int served) {
        public static Response none() {
            return new Response(0, 0, 0, 0, 0);
        }
    }

    /** The figures of a stretch of time. */
    record Figures(Instant at, int consultations, int handoffs, int abandoned, int botOnly, Response people, Map<String, Response> byAgent,
                   double satisfaction, int surveyed, int asked, int openTasks, long oldestTaskMillis) {}

    /** One hour of one agent; the agent is empty for all together. */
    record Hour(int hour, String agent, Response response) {}

    Figures figures(StoreId store, Instant from, Instant until);

    List<Hour> hours(StoreId store, Instant from, Instant until);
}
