package dev.lingxi.command;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Inbound;
import dev.lingxi.reception.Reception;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.PageView;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** A conversation with the product in this process, through the whole road. */
final class LocalTalk implements Talk {

    /** The door that a conversation in a terminal comes by. */
    static final String CHANNEL = "chat";
    private static final int MANY = 200;

    private final ConfigurableApplicationContext product;
    private final Consumer consumer;
    private final Reception reception;
    private final ConversationLog log;
    private final JsonMapper json;
    private long heardUpTo;

    private LocalTalk(ConfigurableApplicationContext product, Consumer consumer) {
        this.product = product;
        this.consumer = consumer;
        this.reception = product.getBean(Reception.class);
        this.log = product.getBean(ConversationLog.class);
        this.json = product.getBean(JsonMapper.class);
    }

    static LocalTalk open(Product on, String store, @Nullable String consumer) {
        ConfigurableApplicationContext product = on.existing().alone();
        try {
            return with(product, store, consumer);
        } catch (RuntimeException e) {
            product.close();
            throw e;
        }
    }

    /** A conversation of its own on a product that runs already; close the product, not the talk. */
    static LocalTalk with(ConfigurableApplicationContext product, String store, @Nullable String consumer) {
        Stores stores = product.getBean(Stores.class);
        StoreId id = stores.require(new StoreId(store)).id();
        Consumer who = consumer == null ? Consumer.visitor(id, new ConsumerId("v-" + UUID.randomUUID())) : known(stores, id, consumer);
        Conversations conversations = product.getBean(Conversations.class);
        conversations.close(conversations.open(id, who.id()).id());
        return new LocalTalk(product, who);
    }

    private static Consumer known(Stores stores, StoreId store, String consumer) {
        ConsumerProfile profile = stores.profile(store, new ConsumerId(consumer)).orElseThrow(() ->
                Problem.notFound("unknown_consumer", "The store '" + store + "' knows no consumer '" + consumer + "'."));
        return Consumer.identified(store, profile.id(), profile.name());
    }

    @Override
    public List<Spoken> say(String line) {
        long began = System.nanoTime();
        var inbound = new Inbound(consumer, UUID.randomUUID().toString(), List.of(Content.text(line)), PageView.nowhere().by(CHANNEL), false);
        reception.receive(inbound);
        reception.awaitReply(reception.conversationWith(consumer));
        return heard((System.nanoTime() - began) / 1_000_000);
    }

    @Override
    public List<Spoken> heardWithin(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return heard(time.toMillis());
    }

    private List<Spoken> heard(long ms) {
        Conversation conversation = reception.conversationWith(consumer);
        List<Message> messages = log.latest(conversation.id(), heardUpTo, MANY);
        heardUpTo = messages.isEmpty() ? heardUpTo : messages.getLast().position();
        return messages.stream().filter(message -> message.speaker() != Speaker.CONSUMER).map(message -> Spoken.of(message, ms, json)).toList();
    }

    @Override
    public void close() {
        product.close();
    }
}
