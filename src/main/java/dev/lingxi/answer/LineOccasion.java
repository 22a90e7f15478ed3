package dev.lingxi.answer;

import dev.lingxi.catalog.Item;
import dev.lingxi.catalog.Product;
import dev.lingxi.catalog.Shelf;
import dev.lingxi.knowledge.Occasion;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.Stores;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The occasion on which one line is said. What costs something is found out once, and only where a scope asks for it. */
final class LineOccasion implements Occasion {

    private final Question question;
    private final Shelf shelf;
    private final Stores stores;
    private final Supplier<Optional<Item>> about;
    private @Nullable Optional<Item> item;
    private @Nullable String level;

    /** @param about finds the item that the line is about */
    LineOccasion(Question question, Shelf shelf, Stores stores, Supplier<Optional<Item>> about) {
        this.question = question;
        this.shelf = shelf;
        this.stores = stores;
        this.about = about;
    }

    @Override
    public Instant at() {
        return question.at();
    }

    @Override
    public Optional<String> sku() {
        return item().map(each -> each.sku().id());
    }

    @Override
    public Optional<String> product() {
        return item().map(each -> each.product().id());
    }

    @Override
    public Optional<String> category() {
        return item().map(Item::product).map(Product::category);
    }

    private Optional<Item> item() {
        if (item == null) {
            item = about.get();
        }
        return item;
    }

    @Override
    public String level() {
        if (level == null) {
            level = levelOf(question.consumer());
        }
        return level;
    }

    /** Of a stranger nothing is believed. */
    private String levelOf(Consumer consumer) {
        Optional<ConsumerProfile> profile = consumer.identified() ? stores.profile(consumer.store(), consumer.id()) : Optional.empty();
        return profile.filter(ConsumerProfile::isMember).map(ConsumerProfile::level).orElse(ORDINARY);
    }

    @Override
    public String channel() {
        return question.view().channel() == null ? WEB : question.view().channel();
    }

    @Override
    public boolean runs(String promotion) {
        return shelf.promotions().stream().anyMatch(each -> each.id().equals(promotion) && each.runs(at()));
    }
}
