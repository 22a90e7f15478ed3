package dev.lingxi.channel.desk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Who of the staff types where, and since when. A sign of typing fades after {@link #FADES}. Safe for many threads. */
@Component
class Typists {

    static final Duration FADES = Duration.ofSeconds(5);

    private record Stretch(String name, Instant began, Instant last) {}

    private final Clock clock;
    private final Cache<ConversationId, Map<StaffId, Stretch>> typing = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(1)).build();

    Typists(Clock clock) {
        this.clock = clock;
    }

    void types(StaffMember member, ConversationId conversation) {
        Instant now = clock.instant();
        typing.get(conversation, id -> new ConcurrentHashMap<>()).compute(member.id(), (id, before) ->
                new Stretch(member.name(), before == null || faded(before, now) ? now : before.began(), now));
    }

    void stops(StaffMember member, ConversationId conversation) {
        of(conversation).remove(member.id());
    }

    private Map<StaffId, Stretch> of(ConversationId conversation) {
        Map<StaffId, Stretch> known = typing.getIfPresent(conversation);
        return known == null ? new ConcurrentHashMap<>() : known;
    }

    private static boolean faded(Stretch stretch, Instant now) {
        return stretch.last().plus(FADES).isBefore(now);
    }

    boolean typesNow(StaffId member, ConversationId conversation) {
        Stretch stretch = of(conversation).get(member);
        return stretch != null && !faded(stretch, clock.instant());
    }

    /** The colleague who is at it longer than this member: only who began later is to wait, or both would. */
    Optional<String> earlier(StaffMember member, ConversationId conversation, Predicate<StaffId> maySpeak) {
        Instant now = clock.instant();
        Map<StaffId, Stretch> here = of(conversation);
        Stretch own = here.get(member.id());
        Instant began = own == null || faded(own, now) ? now : own.began();
        return here.entrySet().stream().filter(each -> !each.getKey().equals(member.id()) && maySpeak.test(each.getKey())).map(Map.Entry::getValue)
                .filter(other -> !faded(other, now) && other.began().isBefore(began)).min(Comparator.comparing(Stretch::began)).map(Stretch::name);
    }
}
