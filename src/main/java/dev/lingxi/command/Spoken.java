package dev.lingxi.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.lingxi.conversation.Message;
import dev.lingxi.conversation.content.Content;
import dev.lingxi.store.Money;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reply as {@code chat --json} and {@code evaluate answers} write it. @param ms milliseconds from the line to this reply */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Spoken(String from, List<Content> contents, List<String> chips, @Nullable JsonNode why, long ms) {

    static Spoken of(Message message, long ms, JsonMapper json) {
        JsonNode why = message.why() == null ? null : json.readTree(message.why()).get("why");
        return new Spoken(message.speaker().word(), message.contents(), message.chips(), why, ms);
    }

    /** As one reads it in a terminal. */
    String text() {
        String said = contents.stream().map(Spoken::line).collect(Collectors.joining("\n  "));
        return from + "> " + said + (chips.isEmpty() ? "" : "\n  [" + String.join("] [", chips) + "]");
    }

    private static String line(Content content) {
        return switch (content) {
            case Content.Text text -> text.text().replace("\n", "\n  ");
            case Content.ProductCard card -> "▣ " + card.title() + "  " + money(card.price(), card.currency()) + "  " + card.url() + points(card);
            case Content.OrderCard card -> "▤ " + card.order() + "  " + card.statusText() + "  " + money(card.amount(), card.currency());
            case Content.Picture picture -> "▨ " + picture.url();
            case Content.Video video -> "▶ " + (video.caption() == null ? "" : video.caption() + " ") + video.url();
            case Content.Sticker sticker -> "☺ " + sticker.name();
            case Content.FileLink file -> "▯ " + file.name() + " " + file.url();
            case Content.Steps steps -> numbered(steps);
            case Content.Link link -> "→ " + link.url();
            case Content.Form form -> "✎ " + form.title();
            case Content.Coupon coupon -> "✂ " + (coupon.name() == null ? coupon.promotion() : coupon.name());
        };
    }

    private static String money(@Nullable String amount, @Nullable String currency) {
        return Money.sign(currency == null ? Money.YUAN : Currency.getInstance(currency)) + amount;
    }

    private static String points(Content.ProductCard card) {
        return card.sellingPoints() == null ? "" : card.sellingPoints().stream().map(point -> "\n    · " + point).collect(Collectors.joining());
    }

    private static String numbered(Content.Steps steps) {
        var text = new StringBuilder(steps.title() == null ? "" : steps.title());
        for (int i = 0; i < steps.steps().size(); i++) {
            text.append("\n  ").append(i + 1).append(". ").append(steps.steps().get(i));
        }
        return text.toString();
    }
}
