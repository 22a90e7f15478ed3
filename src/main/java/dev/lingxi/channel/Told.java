package dev.lingxi.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consumer's client is told; see {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Told.Welcome.class), @JsonSubTypes.Type(Told.Ack.class), @JsonSubTypes.Type(Told.Said.class),
    @JsonSubTypes.Type(Told.Typing.class), @JsonSubTypes.Type(Told.ReadUpTo.class), @JsonSubTypes.Type(Told.ServedNow.class), @JsonSubTypes.Type(Told.Trouble.class), @JsonSubTypes.Type(Told.Pong.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface Told {

    @JsonTypeName("welcome")
    record Welcome(String conversation, Who consumer, String token, long position, Shop store, String serving, List<Said> messages,
                   List<String> chips, @Nullable Long read) implements Told {}

    /** Who the client is taken for. */
    record Who(String id, String name, boolean identified) {}

    /** The store that welcomes. */
    record Shop(String id, String name, String nameEn, String greeting, String currency) {}

    @JsonTypeName("ack")
    record Ack(String id, long position, String at) implements Told {

        static Ack of(Message line) {
            return new Ack(line.clientId(), line.position(), line.at().toString());
        }
    }

    @JsonTypeName("message")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Said(long position, String id, String from, String name, List<Content> contents, List<String> chips, long replyTo, String at,
                boolean rateable) implements Told {

        static Said of(Message line) {
            return new Said(line.position(), line.clientId(), line.speaker().word(), line.name(), line.contents(), line.chips(),
                    line.replyTo(), line.at().toString(), line.speaker() == Speaker.BOT);
        }
    }

    @JsonTypeName("typing")
    record Typing(String from) implements Told {}

    @JsonTypeName("read")
    record ReadUpTo(long position, String from) implements Told {}

    /** Who serves now. @param ahead the place in the queue, where there is one */
    @JsonTypeName("serving")
    record ServedNow(String by, @Nullable String agent, @Nullable Integer ahead, @Nullable Long waitSeconds) implements Told {}

    @JsonTypeName("error")
    record Trouble(String code, String message, @Nullable String id, @Nullable Long retryAfterMs) implements Told {

        static Trouble of(Problem problem, @Nullable String id) {
            Long retryAfter = problem.kind() == Problem.Kind.OVERLOAD ? 1_000L : null;
            return new Trouble(problem.code(), String.valueOf(problem.getMessage()), id, retryAfter);
        }
    }

    @JsonTypeName("pong")
    record Pong() implements Told {}
}
