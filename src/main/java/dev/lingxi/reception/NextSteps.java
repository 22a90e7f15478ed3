package dev.lingxi.reception;

import dev.lingxi.reception.Handoff.NextStep;
import dev.lingxi.understanding.Context;
import dev.lingxi.understanding.Mood;
import java.util.Optional;
import java.util.Set;

/** What an agent had better do next besides answering, by the scenario of what the consumer said last. */
final class NextSteps {

    private static final Set<String> OF_ORDERS = Set.of("logistics", "shipping", "order", "change", "payment", "returns", "repair", "invoice", "price_protection");
    private static final Set<String> OF_PRODUCTS = Set.of("find", "compare", "gift", "price", "promotion", "spec", "stock", "use", "quality");
    /** Said by whoever has got what they came for. */
    private static final Set<String> CONTENT = Set.of("greeting.thanks.thank", "greeting.thanks.trouble", "greeting.thanks.ok", "greeting.thanks.solved",
            "greeting.bye.bye", "greeting.bye.night", "greeting.bye.nothing");

    private NextSteps() {}

    /** @param after what the conversation is about now; empty where answering is all there is to do */
    static Optional<NextStep> after(Context after) {
        String entry = after.entry() == null ? "" : after.entry();
        String scenario = entry.contains(".") ? entry.substring(0, entry.indexOf('.')) : "";
        if (after.mood() == Mood.ANGRY || scenario.equals("complaint")) {
            return Optional.of(NextStep.CALM);
        }
        if (CONTENT.contains(entry)) {
            return Optional.of(NextStep.CLOSE);
        }
        if (OF_ORDERS.contains(scenario) && after.order() != null) {
            return Optional.of(NextStep.CHECK_ORDER);
        }
        return OF_PRODUCTS.contains(scenario) && after.sku() != null ? Optional.of(NextStep.OFFER) : Optional.empty();
    }
}
