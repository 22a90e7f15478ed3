package dev.lingxi.reception;

import dev.lingxi.TestJson;
import dev.lingxi.cellar.Cellar;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.store.Staff;
import dev.lingxi.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;

/** Messages left, in processes that stop wherever a test wants them to. */
public final class TestLeftMessages {

    private TestLeftMessages() {}

    /** One that nothing stops. */
    public static LeftMessages in(Cellar cellar) {
        return in(cellar, cellar.the(ConversationLog.class), cellar.the(DeskWork.class));
    }

    /** Stops when the answer is written down and before it is a line. */
    public static LeftMessages stoppedBeforeTheLine(Cellar cellar) {
        return in(cellar, stopping(ConversationLog.class, cellar.the(ConversationLog.class), "record"), cellar.the(DeskWork.class));
    }

    /** Stops when the answer is a line and before that is written down. */
    public static LeftMessages stoppedAfterTheLine(Cellar cellar) {
        return in(cellar, cellar.the(ConversationLog.class), stopping(DeskWork.class, cellar.the(DeskWork.class), "told"));
    }

    private static LeftMessages in(Cellar cellar, ConversationLog log, DeskWork work) {
        var conversations = cellar.the(Conversations.class);
        var desk = new Desk(cellar.clock(), cellar.the(DeskBook.class), cellar.the(Staff.class), cellar.the(Stores.class), log, conversations, new ObjectProvider<>() {
            @Override
            public Stream<DeskListener> orderedStream() {
                return Stream.empty();
            }
        });
        return new LeftMessages(work, desk, conversations, log, TestJson.mapper());
    }

    private static <T> T stopping(Class<T> type, T real, String at) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals(at)) {
                throw new IllegalStateException("the process stops here");
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
