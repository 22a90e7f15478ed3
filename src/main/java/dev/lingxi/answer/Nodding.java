package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Meaning;
import dev.lingxi.understanding.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers a bare yes, no, "done" or "hurry", or that the consumer will see to it themselves, by what the bot has said last: after a question
 * back it is asked which, after the offer of a person a yes is one to that, else it is the end of a thought.
 */
@Component
final class Nodding {

    /** The first miss offers a person; after the second one has been sent for. */
    private static final int OFFERED = 1;
    static final String ALL_RIGHT = "greeting.thanks.ok";
    private static final String WHICH_PART = "greeting.unclear.again";
    private static final String TAKE_YOUR_TIME = "greeting.unclear.wait";
    private static final String NOTHING_ELSE = "greeting.bye.nothing";
    private static final String NOT_TO_THE_POINT = "greeting.thanks.no";

    private final LineReader reader;
    private final Understanding understanding;
    private final Sources sources;
    private final OrderSource orders;

    Nodding(LineReader reader, Understanding understanding, Sources sources, OrderSource orders) {
        this.reader = reader;
        this.understanding = understanding;
        this.sources = sources;
        this.orders = orders;
    }

    /** What to say to a line that only nods; at the beginning of a conversation there is nothing to nod to. */
    Optional<List<Answered>> to(Scene scene) {
        if (!scene.question().context().hasBegun()) {
            return Optional.empty();
        }
        return Acknowledgement.isPlan(Acknowledgement.without(scene.text())) ? known(scene, ALL_RIGHT) : Nod.in(scene.text()).flatMap(nod -> to(scene, nod));
    }

    private Optional<List<Answered>> to(Scene scene, Nod nod) {
        Context.OpenSlot open = scene.question().context().open();
        boolean offered = scene.question().context().misses() == OFFERED;
        return switch (nod) {
            case HMM -> isAsked(open) ? which(scene, open) : known(scene, ALL_RIGHT);
            case YES -> isAsked(open) ? which(scene, open) : known(scene, offered ? LineReader.TRANSFER : ALL_RIGHT);
            case SEEN -> known(scene, ALL_RIGHT);
            case DONE -> known(scene, topic(scene).flatMap(Done::howFar).orElse(ALL_RIGHT));
            case NO -> isAsked(open) ? none(scene, open) : offered ? declined(scene) : known(scene, NOTHING_ELSE);
            case WRONG -> isAsked(open) ? none(scene, open) : offered ? declined(scene) : known(scene, NOT_TO_THE_POINT);
            case HUH -> known(scene, WHICH_PART);
            case WAIT -> known(scene, TAKE_YOUR_TIME);
            case HURRY -> hurry(scene);
        };
    }

    /** Whether the bot asked that just now. */
    private static boolean isAsked(Context.@Nullable OpenSlot open) {
        return open != null && open.waited() == 0;
    }

    /** "是的" chooses nothing. */
    private Optional<List<Answered>> which(Scene scene, Context.OpenSlot open) {
        if (open.choices().isEmpty()) {
            return Optional.of(open).filter(each -> each.slot().equals("product"))
                    .map(each -> asking(scene, each, "您说的是哪一款？把名称或者链接发给我就行。", "Which one is it? Tell me its name, or paste its link.", List.of()));
        }
        var chips = new ArrayList<>(open.choices().stream().map(choice -> chip(scene, open, choice)).flatMap(Optional::stream).toList());
        chips.add(person(scene));
        return Optional.of(asking(scene, open, "是哪一个？点一下就行；都不是的话，可以请人工客服来看。", "Which one is it? Just choose; if it is none of these, a person can help.", chips));
    }

    private static List<Answered> asking(Scene scene, Context.OpenSlot open, String zh, String en, List<String> chips) {
        Context now = scene.question().context();
        return List.of(new Answered(scene.plain(now), new Part.Ask("nod", open.askedTwice(), scene.say(zh, en), List.of(), chips, now)));
    }

    private Optional<String> chip(Scene scene, Context.OpenSlot open, String choice) {
        if (!open.slot().equals("order")) {
            return Optional.of(Slots.label(choice));
        }
        Optional<Order> order = orders.own(scene.question(), choice);
        return order.map(each -> OrderSource.chip(each, scene.plain(scene.question().context())));
    }

    /** None of what was offered. What was asked about an order stays the topic: its number may come next. */
    private Optional<List<Answered>> none(Scene scene, Context.OpenSlot open) {
        Context closed = scene.question().context().waitingFor(null);
        Scene now = scene.when(closed.asked(open.entry() == null ? closed.entry() : open.entry(), closed.attribute()));
        return switch (open.slot()) {
            case "entry" -> said(now, "那是我理解偏了。您直接说想办的事就行，也可以请人工客服来看。", "Then I misunderstood. Tell me what you would like to do, or ask for a person.", List.of(person(scene)));
            case "order" -> said(now, "那请把订单号发给我。用别的账号下的单，要登录那个账号才查得到。", "Then send me the order number. An order of another account can only be seen from there.", List.of(person(scene)));
            case "product" -> said(now, "那把商品名称或链接发给我，我按那一款来答。", "Then tell me its name, or paste its link.", List.of());
            default -> Optional.empty();
        };
    }

    private static Optional<List<Answered>> declined(Scene scene) {
        return said(scene, "好的，那先不转。您换个说法再告诉我，我接着看。", "All right. Put it another way and I will try again.", List.of());
    }

    /** Nobody is chased by the bot; without a topic it is the bot itself that is to hurry. */
    private Optional<List<Answered>> hurry(Scene scene) {
        return topic(scene).filter(entry -> !entry.scenario().equals("greeting")).flatMap(entry ->
                said(scene, "催办要由人工客服来做，点“转人工”就行，前面聊的客服看得到，不用重说。",
                        "Chasing takes a person; ask for one, they can read what was said so far.", List.of(person(scene))));
    }

    private Optional<Entry> topic(Scene scene) {
        return Optional.ofNullable(scene.question().context().entry()).flatMap(id -> understanding.entry(scene.store(), id));
    }

    private static String person(Scene scene) {
        return scene.say("转人工", "A person, please");
    }

    private static Optional<List<Answered>> said(Scene scene, String zh, String en, List<String> chips) {
        Context after = scene.question().context();
        return Optional.of(List.of(new Answered(scene.plain(after), Part.Said.text("nod", scene.say(zh, en), Map.of(), after).chips(chips))));
    }

    private Optional<List<Answered>> known(Scene scene, String id) {
        return understanding.entry(scene.store(), id, reader.occasion(scene, scene.text())).map(entry -> {
            Asked asked = scene.asked(scene.text(), Meaning.certain(entry), Optional.of(entry), Optional.empty(), Optional.empty(), scene.question().context());
            return List.of(new Answered(asked, sources.answer(asked)));
        });
    }
}
