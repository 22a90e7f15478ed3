package dev.lingxi.exchange;

import dev.lingxi.knowledge.Entry;
import dev.lingxi.knowledge.PackReader;
import dev.lingxi.problem.Problem;
import dev.lingxi.store.Money;
import dev.lingxi.store.Store;
import dev.lingxi.store.StoreId;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Our own format: a folder, see {@code docs/store-format.md}. */
@Component
class LingxiReader implements StoreReader {

    private static final int LONGEST_NAME = 200;

    @Override
    public Format format() {
        return Format.LINGXI;
    }

    @Override
    public void read(Path path, Setting setting, Draft draft) {
        Path folder = SourceFiles.folder(path);
        SourceFiles.optional(folder, "store.json").ifPresent(file -> store(file, setting, draft));
        Setting named = draft.store.rows().stream().findFirst()
                .map(row -> new Setting(row.thing(), setting.fresh(), setting.shelf(), setting.now(), setting.data())).orElse(setting);
        var media = new MediaFolder(folder, setting.data(), setting.store().id());
        draft.media(media);
        shop(folder, named, draft, media);
        knowledge(folder, named, draft);
        if (draft.isEmpty()) {
            throw Problem.caller("empty_folder", folder + " holds none of the files of a store (store.json, products.jsonl, orders.jsonl, knowledge.jsonl …).");
        }
    }

    private static void shop(Path folder, Setting setting, Draft draft, MediaFolder media) {
        var products = new ProductRows(setting, draft, media);
        var trade = new TradeRows(setting, draft);
        SourceFiles.optional(folder, "products.jsonl").ifPresent(file -> JsonRows.into(draft.products, file, "product", products::product));
        SourceFiles.optional(folder, "promotions.jsonl").ifPresent(file -> JsonRows.into(draft.promotions, file, "id", trade::promotion));
        SourceFiles.optional(folder, "consumers.jsonl").ifPresent(file -> JsonRows.into(draft.consumers, file, "consumer", trade::consumer));
        SourceFiles.optional(folder, "orders.jsonl").ifPresent(file -> JsonRows.into(draft.orders, file, "order", trade::order));
        SourceFiles.optional(folder, "requests.jsonl").ifPresent(file -> JsonRows.into(draft.requests, file, "request", trade::request));
        trade.remarkOnUnknownSkus();
    }

    private static void knowledge(Path folder, Setting setting, Draft draft) {
        var rows = new KnowledgeRows(setting.moments());
        SourceFiles.optional(folder, "knowledge.jsonl").ifPresent(file -> JsonRows.into(draft.knowledge, file, "id", rows::row));
        for (Path page : SourceFiles.endingIn(folder.resolve("knowledge"), ".md")) {
            String name = "knowledge/" + page.getFileName();
            List<Entry> entries = PackReader.own(name, SourceFiles.text(page), text -> time(name, text, setting.moments()));
            for (int i = 0; i < entries.size(); i++) {
                Entry entry = entries.get(i);
                draft.knowledge.take(new Place(name, i + 1), entry.id(), entry.toString(), () -> new KnowledgeRow.Known(entry));
            }
        }
    }

    private static Instant time(String file, String text, Moments moments) {
        try {
            return moments.read("限：", text);
        } catch (RowRefused e) {
            throw Problem.caller("bad_pack", file + ": " + e.reason() + ".");
        }
    }

    private static void store(Path file, Setting setting, Draft draft) {
        if (!(JsonRows.clean(SourceFiles.json(file)) instanceof ObjectNode object)) {
            throw Problem.caller("bad_store", file + " is no JSON object. Nothing was imported.");
        }
        StoreId id = setting.store().id();
        draft.store.take(new Place("store.json", 0), id.value(), object.toString(), () -> store(Fields.of(object), setting.store()));
        if (draft.store.rows().isEmpty()) {
            throw Problem.caller("bad_store", file + " " + draft.refused().getFirst().what() + ". Nothing was imported.");
        }
    }

    /** What the file says; what it leaves out stays as it was. */
    private static Store store(Fields fields, Store before) {
        return new Store(before.id(), fields.optional("name", LONGEST_NAME).orElse(before.name()),
                fields.optional("name_en", LONGEST_NAME).orElse(before.nameEn()), fields.optional("zone", LONGEST_NAME).map(LingxiReader::zone).orElse(before.zone()),
                fields.optional("currency", LONGEST_NAME).map(LingxiReader::currency).orElse(before.currency()),
                fields.has("industries") ? fields.texts("industries") : before.industries(),
                fields.optional("greeting", Limits.USUAL.titleChars()).orElse(before.greeting()),
                fields.object("policy").map(LingxiReader::policy).orElse(before.policy()));
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new RowRefused("zone '" + name + "' is none that Java knows");
        }
    }

    private static Currency currency(String code) {
        return Money.currency(code).orElseThrow(() -> new RowRefused("currency '" + code + "' is no code of three letters such as CNY, USD or GBP"));
    }

    private static Map<String, String> policy(Fields fields) {
        Map<String, String> policy = new LinkedHashMap<>();
        fields.node().propertyNames().forEach(name -> fields.optional(name, Limits.USUAL.titleChars()).ifPresent(value -> policy.put(name, value)));
        return policy;
    }
}
