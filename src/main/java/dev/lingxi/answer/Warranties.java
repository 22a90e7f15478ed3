package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import java.util.List;
import java.util.Optional;

/** What a product's page says of its warranty. */
final class Warranties {

    private static final List<String> NAMES = List.of("保修", "质保", "保修期", "质保期", "保修政策", "整机保修", "warranty");

    private Warranties() {}

    static Optional<String> of(Item item) {
        return Optional.ofNullable(item.product().warranty()).filter(text -> !text.isBlank())
                .or(() -> Attributes.find(item, NAMES).stream().findFirst().map(fact -> fact.sentence() == null ? fact.reading() : fact.sentence()));
    }
}
