package dev.lingxi.channel.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestClock;
import dev.lingxi.conversation.ConversationId;
import dev.lingxi.store.Role;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypistsTest {

    private static final ConversationId TALK = new ConversationId("c1");

    private final TestClock clock = new TestClock("2026-11-22T08:00:00Z");
    private final Typists typists = new Typists(clock);
    private final StaffMember anna = agent("anna");
    private final StaffMember bela = agent("bela");

    private static StaffMember agent(String name) {
        return new StaffMember(new StaffId(name), new StoreId("shop"), name, name, Set.of(Role.AGENT), List.of("default"), 5, 1, true);
    }

    @Test
    void onlyWhoBeganLaterIsToWait() {
        typists.types(anna, TALK);
        clock.pass(Duration.ofSeconds(1));
        typists.types(bela, TALK);
        assertThat(typists.earlier(bela, TALK, everybody -> true)).contains("anna");
        assertThat(typists.earlier(anna, TALK, everybody -> true)).isEmpty();
    }

    @Test
    void whoNeverTypedWaitsForWhoDoes() {
        typists.types(anna, TALK);
        clock.pass(Duration.ofSeconds(1));
        assertThat(typists.earlier(bela, TALK, everybody -> true)).contains("anna");
        assertThat(typists.earlier(bela, new ConversationId("c2"), everybody -> true)).isEmpty();
    }

    @Test
    void whoMayNoLongerSpeakIsInNobodysWay() {
        typists.types(anna, TALK);
        clock.pass(Duration.ofSeconds(1));
        assertThat(typists.earlier(bela, TALK, other -> !other.equals(anna.id()))).isEmpty();
    }

    @Test
    void aSignFadesAndWhoHasSentTypesNoMore() {
        typists.types(anna, TALK);
        typists.types(bela, TALK);
        typists.stops(anna, TALK);
        assertThat(typists.typesNow(anna.id(), TALK)).isFalse();
        assertThat(typists.typesNow(bela.id(), TALK)).isTrue();
        clock.pass(Typists.FADES.plusMillis(1));
        assertThat(typists.typesNow(bela.id(), TALK)).isFalse();
        assertThat(typists.earlier(anna, TALK, everybody -> true)).isEmpty();
    }
}
