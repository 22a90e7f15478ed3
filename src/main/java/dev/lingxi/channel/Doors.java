package dev.lingxi.channel;

import dev.lingxi.conversation.LinesRecorded;
import dev.lingxi.conversation.LogListener;
import dev.lingxi.conversation.Message;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Which consumers stand at a door: passes every recorded line to each of their connections, in order of position. */
@Component
class Doors implements LogListener {

    /** Somebody to be told. Must not block. */
    interface Connection {

        /**
         * @param line the recorded line
         * @param told the same as the protocol says it
         */
        void tell(Message line, Told.Said told);

        /** Something that is no line. */
        default void sign(Told told) {}
    }

    private record Who(StoreId store, ConsumerId consumer) {}

    private final ConcurrentHashMap<Who, Set<Connection>> there = new ConcurrentHashMap<>();

    void enter(Consumer consumer, Connection connection) {
        there.compute(new Who(consumer.store(), consumer.id()), (who, others) -> {
            Set<Connection> now = others == null ? ConcurrentHashMap.newKeySet(2) : others;
            now.add(connection);
            return now;
        });
    }

    void leave(Consumer consumer, Connection connection) {
        there.computeIfPresent(new Who(consumer.store(), consumer.id()), (who, others) -> {
            others.remove(connection);
            return others.isEmpty() ? null : others;
        });
    }

    boolean isThere(StoreId store, ConsumerId consumer) {
        return there.containsKey(new Who(store, consumer));
    }

    void sign(StoreId store, ConsumerId consumer, Told told) {
        there.getOrDefault(new Who(store, consumer), Set.of()).forEach(connection -> connection.sign(told));
    }

    @Override
    public void on(LinesRecorded event) {
        for (Message line : event.messages()) {
            Set<Connection> connections = there.get(new Who(line.store(), line.consumer()));
            if (connections != null) {
                Told.Said told = Told.Said.of(line);
                connections.forEach(connection -> connection.tell(line, told));
            }
        }
    }
}
