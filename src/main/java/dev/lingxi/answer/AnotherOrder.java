package dev.lingxi.answer;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.trade.Order;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Understanding;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** "不是，电脑那个": what was asked last, or what waits for an order, asked of the order that the words point at. */
@Component
final class AnotherOrder {

    private final LineReader reader;
    private final Understanding understanding;
    private final OrderSource orders;

    AnotherOrder(LineReader reader, Understanding understanding, OrderSource orders) {
        this.reader = reader;
        this.understanding = understanding;
        this.orders = orders;
    }

    Optional<List<Answered>> pointedAt(Scene scene) {
        Context before = scene.question().context();
        Optional<Context.OpenSlot> waiting = Optional.ofNullable(before.open()).filter(open -> open.slot().equals("order") && open.waited() == 0);
        Optional<Entry> wanted = waiting.map(open -> Optional.ofNullable(open.entry())).orElse(Optional.ofNullable(before.entry()))
                .flatMap(id -> understanding.entry(scene.store(), id, reader.occasion(scene, scene.text())));
        if (waiting.isEmpty() && wanted.filter(Concerns::orders).isEmpty()) {
            return Optional.empty();
        }
        List<Order> meant = new WhichOrder(orders.own(scene.question().consumer()), before.order(), scene.shelf()).in(scene.text());
        String line = waiting.map(Context.OpenSlot::line).orElse(scene.text());
        return meant.isEmpty() ? Optional.empty() : Optional.of(List.of(answered(scene, line, wanted, meant)));
    }

    private Answered answered(Scene scene, String line, Optional<Entry> wanted, List<Order> meant) {
        Context before = scene.question().context();
        Optional<Order> one = Optional.of(meant.getFirst()).filter(order -> meant.size() == 1);
        Context after = before.waitingFor(null).withOrder(one.map(Order::id).orElse(null)).asked(wanted.map(Entry::id).orElse(null), before.attribute());
        Asked asked = scene.asked(line, Scene.nothing(), wanted, Optional.empty(), one, after);
        return new Answered(asked, one.isPresent() ? suggesting(orders.answer(asked), wanted) : OrderSource.which(meant, asked));
    }

    private static Part suggesting(Part part, Optional<Entry> wanted) {
        return part instanceof Part.Said said && said.chips().isEmpty() ? said.chips(wanted.map(Entry::next).orElse(List.of())) : part;
    }
}
