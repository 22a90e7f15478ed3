package dev.lingxi.channel;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.understanding.PageView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a consumer's client sends; see {@code docs/protocol.md}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(Frame.Say.class), @JsonSubTypes.Type(Frame.Hello.class), @JsonSubTypes.Type(Frame.Look.class),
    @JsonSubTypes.Type(Frame.Typing.class), @JsonSubTypes.Type(Frame.Read.class), @JsonSubTypes.Type(Frame.Rate.class),
    @JsonSubTypes.Type(Frame.Human.class), @JsonSubTypes.Type(Frame.Leave.class), @JsonSubTypes.Type(Frame.Stay.class), @JsonSubTypes.Type(Frame.Survey.class), @JsonSubTypes.Type(Frame.Ping.class)
})
@JsonIgnoreProperties(ignoreUnknown = true)
public sealed interface Frame {

    @JsonTypeName("hello")
    record Hello(String store, @Nullable String token, long after, @Nullable String language, @Nullable PageView context)
            implements Frame {}

    @JsonTypeName("say")
    record Say(String id, List<Content> contents) implements Frame {}

    @JsonTypeName("context")
    record Look(@Nullable String language, @Nullable PageView context) implements Frame {}

    @JsonTypeName("typing")
    record Typing() implements Frame {}

    @JsonTypeName("read")
    record Read(long position) implements Frame {}

    @JsonTypeName("rate")
    record Rate(long position, boolean useful) implements Frame {}

    @JsonTypeName("human")
    record Human(String id) implements Frame {}

    @JsonTypeName("leave")
    record Leave(String id, @Nullable String name, @Nullable String phone, String text) implements Frame {}

    @JsonTypeName("stay")
    record Stay() implements Frame {}

    /** How content the consumer was. @param conversation the one that was closed; the latest where absent */
    @JsonTypeName("survey")
    record Survey(@Nullable String conversation, int mark, @Nullable List<String> reasons, @Nullable String comment) implements Frame {}

    @JsonTypeName("ping")
    record Ping() implements Frame {}
}
