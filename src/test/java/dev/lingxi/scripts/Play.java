package dev.lingxi.scripts;

import dev.lingxi.TestJson;
import dev.lingxi.conversation.Conversation;
import dev.lingxi.conversation.ConversationLog;
import dev.lingxi.conversation.Conversations;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.Speaker;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.reception.Inbound;
import dev.lingxi.reception.Reception;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import dev.lingxi.understanding.PageView;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Plays a script on the whole road, and says where it goes differently. */
final class Play {

    private static final StoreId STORE = new StoreId("lingxi");
    private static final AtomicInteger VISITORS = new AtomicInteger();

    private final Reception reception;
    private final ConversationLog log;
    private final Script script;
    private final Consumer consumer;
    private final StringBuilder transcript = new StringBuilder();
    private final List<String> wrong = new ArrayList<>();
    private final List<String> known = new ArrayList<>();
    private long heardUpTo;
    private int said;

    private Play(ApplicationContext product, Script script) {
        this.reception = product.getBean(Reception.class);
        this.log = product.getBean(ConversationLog.class);
        this.script = script;
        this.consumer = consumer(product);
    }

    static Play of(ApplicationContext product, Script script) {
        var play = new Play(product, script);
        script.talk().forEach(play::turn);
        return play;
    }

    private Consumer consumer(ApplicationContext product) {
        if (script.consumer() == null) {
            return Consumer.visitor(STORE, new ConsumerId("v-" + VISITORS.incrementAndGet()));
        }
        var id = new ConsumerId(script.consumer());
        Conversations conversations = product.getBean(Conversations.class);
        conversations.close(conversations.open(STORE, id).id());
        return Consumer.identified(STORE, id, product.getBean(Stores.class).profile(STORE, id).orElseThrow().name());
    }

    /** What went differently, with all that was said. */
    List<String> wrong() {
        return wrong;
    }

    /** What is known to go differently, each with its reason. */
    List<String> known() {
        return known;
    }

    String transcript() {
        return transcript.toString();
    }

    private void turn(Script.Turn turn) {
        for (String line : turn.lines()) {
            transcript.append("  consumer: ").append(line).append('\n');
            reception.receive(new Inbound(consumer, "line" + ++said, List.of(Content.text(line)), view(), script.english()));
        }
        Conversation conversation = reception.conversationWith(consumer);
        reception.awaitReply(conversation);
        List<Message> replies = log.latest(conversation.id(), heardUpTo, 100).stream().filter(message -> message.speaker() != Speaker.CONSUMER).toList();
        heardUpTo = replies.isEmpty() ? heardUpTo : replies.getLast().position();
        replies.forEach(reply -> transcript.append("       ").append(reply.speaker().word()).append(": ").append(shown(reply)).append("  (").append(source(reply)).append(")\n"));
        judge(turn, replies);
    }

    private PageView view() {
        var page = script.page();
        return new PageView(page.get("page"), page.get("url"), page.get("title"), page.get("sku"), null, page.get("order"), page.get("channel"));
    }

    private void judge(Script.Turn turn, List<Message> replies) {
        List<String> differences = differences(turn, replies);
        if (turn.known() == null) {
            differences.forEach(each -> {
                wrong.add(each);
                transcript.append("         ✗ ").append(each).append('\n');
            });
        } else if (differences.isEmpty()) {
            known.add(script.file() + " · " + String.join(" / ", turn.lines()) + " · goes well now: take away 'known: " + turn.known() + "'");
        } else {
            known.add(script.file() + " · " + String.join(" / ", turn.lines()) + " · " + turn.known());
        }
    }

    private static List<String> differences(Script.Turn turn, List<Message> replies) {
        String said = replies.stream().map(Play::shown).collect(Collectors.joining("\n"));
        var different = new ArrayList<String>();
        if (said.isBlank()) {
            different.add("nothing was said to " + turn.lines());
        }
        turn.bot().stream().filter(each -> !found(each, said)).forEach(each -> different.add("must say /" + each + "/"));
        turn.never().stream().filter(each -> found(each, said)).forEach(each -> different.add("must not say /" + each + "/"));
        if (turn.why() != null && replies.stream().noneMatch(reply -> source(reply).equals(turn.why()))) {
            different.add("must come from '" + turn.why() + "'");
        }
        if (turn.card() != null && replies.stream().flatMap(reply -> reply.contents().stream()).noneMatch(content -> turn.card().equals(card(content)))) {
            different.add("must show '" + turn.card() + "'");
        }
        boolean chips = replies.stream().anyMatch(reply -> !reply.chips().isEmpty());
        if (turn.chips() != null && turn.chips() != chips) {
            different.add(turn.chips() ? "must offer chips" : "must offer no chips");
        }
        return different;
    }

    private static boolean found(String pattern, String text) {
        return Pattern.compile(pattern, Pattern.DOTALL | Pattern.CASE_INSENSITIVE).matcher(text).find();
    }

    private static String source(Message reply) {
        return reply.why() == null ? "" : TestJson.mapper().readTree(reply.why()).path("why").path("source").asString("");
    }

    private static String card(Content content) {
        return switch (content) {
            case Content.ProductCard product -> product.sku();
            case Content.OrderCard order -> order.order();
            case Content.Form form -> form.form();
            case Content.Steps steps -> "steps";
            case Content.Video video -> "video";
            case Content.Link link -> "link";
            default -> "";
        };
    }

    /** The contents and chips as one reads them. */
    private static String shown(Message message) {
        String said = message.contents().stream().map(Play::shown).collect(Collectors.joining(" "));
        return message.chips().isEmpty() ? said : said + " ‹" + String.join("› ‹", message.chips()) + "›";
    }

    private static String shown(Content content) {
        return switch (content) {
            case Content.Text text -> text.text();
            case Content.ProductCard product -> "[product " + product.sku() + " " + product.title() + " ¥" + product.price() + " " + product.options() + "]";
            case Content.OrderCard order -> "[order " + order.order() + " " + order.statusText() + " ¥" + order.amount() + "]";
            case Content.Steps steps -> "[steps " + steps.title() + ": " + String.join("；", steps.steps()) + "]";
            case Content.Video video -> "[video " + video.url() + "]";
            case Content.Link link -> "[link " + link.url() + " " + link.title() + "]";
            case Content.Form form -> "[form " + form.form() + "]";
            default -> "[" + content.getClass().getSimpleName() + "]";
        };
    }
}
