package dev.lingxi.bench;

import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Line;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The demo store with so many conversations, said through the product's own log, and with people who may serve.
 *
 * @param store        its consumers
 * @param lead         what a lead signs in with
 * @param agents       what each agent signs in with
 * @param conversation the one with many messages
 */
record DeskRows(BenchStore store, String lead, List<String> agents, String conversation) {

    private static final int BATCH = 500;

    /** How much there is to be. @param capacity conversations of one agent at once */
    record Plan(int conversations, int messages, int arrivals, int agents, int capacity) {}

    static DeskRows in(Class<?> application, List<String> settings, Plan plan) {
        try (ConfigurableApplicationContext product = new SpringApplicationBuilder(application).web(WebApplicationType.NONE).run(settings.toArray(String[]::new))) {
            BenchStore store = BenchStore.fill(product, plan.arrivals());
            SignIn signIn = product.getBean(SignIn.class);
            List<String> agents = IntStream.range(0, plan.agents()).mapToObj(i -> signIn.invite(BenchStore.ID, Set.of(Role.AGENT), List.of(), plan.capacity())).toList();
            return new DeskRows(store, signIn.invite(BenchStore.ID, Set.of(Role.LEAD), List.of(), 1), agents, talk(product, plan).id().value());
        }
    }

    private static Conversation talk(ConfigurableApplicationContext product, Plan plan) {
        var conversations = product.getBean(Conversations.class);
        var log = product.getBean(ConversationLog.class);
        var lines = new ArrayList<Line>();
        for (int i = 0; i < plan.conversations(); i++) {
            lines.addAll(aShortTalk(conversations.open(BenchStore.ID, new ConsumerId("consumer-" + i))));
            if (lines.size() >= BATCH) {
                log.record(lines);
                lines.clear();
            }
        }
        Conversation talkative = conversations.open(BenchStore.ID, new ConsumerId("talkative"));
        for (int i = 0; i < plan.messages(); i++) {
            lines.add(line(talkative, i % 2 == 0 ? Speaker.CONSUMER : Speaker.BOT, i));
        }
        log.record(lines);
        return talkative;
    }

    private static List<Line> aShortTalk(Conversation conversation) {
        return List.of(line(conversation, Speaker.CONSUMER, 0), line(conversation, Speaker.BOT, 1));
    }

    private static Line line(Conversation conversation, Speaker speaker, int number) {
        return new Line(conversation, speaker, "", "l" + number, 0, List.of(Content.text(speaker == Speaker.BOT ? "今天 16:00 前付款当天发货。" : "什么时候发货？")), List.of(), null);
    }
}
