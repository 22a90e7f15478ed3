package dev.lingxi.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Lets strangers in, of one address only so many and so fast together: a name costs them nothing, so a limit for each would be none. Whoever
 * shows an identity that the store has signed does not pass here; nor does what calls from this machine, which is the owner's own or a proxy
 * that nobody has told us of, with everybody behind it.
 */
@Component
final class Turnstile {

    private final Origins origins;
    private final ChannelSettings settings;
    private final Cache<String, Pace> paces = Caffeine.newBuilder().maximumSize(200_000).expireAfterAccess(Duration.ofMinutes(10)).build();
    private final ConcurrentHashMap<String, Integer> inside = new ConcurrentHashMap<>();

    Turnstile(Origins origins, ChannelSettings settings) {
        this.origins = origins;
        this.settings = settings;
    }

    /** The address whose strangers are counted together; empty for this machine. */
    Optional<String> address(HttpServletRequest call) {
        return Optional.of(origins.origin(call)).filter(origin -> !origin.isLoopbackAddress()).map(Origins::household);
    }

    /** What strangers of the address may say together. */
    Pace pace(String address) {
        return paces.get(address, unknown -> new Pace(settings.strangersPerSecond(), settings.strangersAtOnce(), System.nanoTime()));
    }

    /** Counts one more connection of the address; false where it has all it may, and then counts none. */
    boolean enter(String address) {
        boolean[] room = {false};
        inside.compute(address, (key, others) -> {
            int now = others == null ? 0 : others;
            room[0] = now < settings.strangers();
            return room[0] ? Integer.valueOf(now + 1) : others;
        });
        return room[0];
    }

    void leave(String address) {
        inside.computeIfPresent(address, (key, now) -> now == 1 ? null : now - 1);
    }
}
