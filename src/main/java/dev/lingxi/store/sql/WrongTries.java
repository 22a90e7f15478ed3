package dev.lingxi.store.sql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.SignInSettings;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts wrong passwords for each login and from each address; kept in memory, so a restart forgets them. */
final class WrongTries {

    private final Cache<String, AtomicInteger> counts;
    private final SignInSettings settings;

    WrongTries(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.counts = Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(settings.forget())
                .ticker(() -> clock.millis() * 1_000_000).build();
    }

    /** Counts a try before the password is looked at, so that many at once gain nothing; a right one is taken back. */
    void begin(String login, String address) {
        int forLogin = count("login:" + login).incrementAndGet();
        int fromAddress = count("address:" + address).incrementAndGet();
        if (forLogin > settings.wrong() || fromAddress > settings.fromAddress()) {
            throw Problem.overload("slow_down", "Too many wrong tries. Wait " + settings.forget().toMinutes() + " minutes, or ask an admin for a new password link.");
        }
    }

    void right(String login, String address) {
        counts.invalidate("login:" + login);
        count("address:" + address).decrementAndGet();
    }

    private AtomicInteger count(String key) {
        return counts.get(key, unknown -> new AtomicInteger());
    }
}
