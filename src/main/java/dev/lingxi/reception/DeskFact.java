package dev.lingxi.reception;

import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened at a store's desk. */
public sealed interface DeskFact {

    StoreId store();

    /**
     * A conversation is served otherwise than before.
     *
     * @param how {@code queued}, {@code assigned}, {@code claim}, {@code transfer}, {@code transfer_done}, {@code takeover}, {@code away},
     *            {@code unanswered}, {@code form}, {@code given_back}, {@code stay}, {@code closed}, {@code reopened}, or
     *            {@code sign} where only signs changed
     */
    record ServingChanged(@Nullable Serving before, Serving now, String how) implements DeskFact {
        @Override
        public StoreId store() {
            return now.conversation().store();
        }
    }

    /** The place in the queue is another one than told before. */
    record PlaceMoved(Serving serving, int ahead, long waitSeconds) implements DeskFact {
        @Override
        public StoreId store() {
            return serving.conversation().store();
        }
    }

    /** A member of staff came, went or chose another state. @param load open conversations, on hold or not */
    record PresenceChanged(StaffMember member, Presence presence, Instant since, int load) implements DeskFact {
        @Override
        public StoreId store() {
            return member.store();
        }
    }

    /** An agent has let a line wait for too long. @param reassignAt when somebody else gets it; null where nobody else is there */
    record AgentReminded(Serving serving, @Nullable Instant reassignAt) implements DeskFact {
        @Override
        public StoreId store() {
            return serving.conversation().store();
        }
    }

    /** Another agent may speak in the conversation too. */
    record AgentInvited(Serving serving, StaffId invited) implements DeskFact {
        @Override
        public StoreId store() {
            return serving.conversation().store();
        }
    }

    /** The mode of a group is another one. */
    record ModeChanged(StoreId store, ModeInForce mode) implements DeskFact {}
}
