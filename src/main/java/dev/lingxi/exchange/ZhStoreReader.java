package dev.lingxi.exchange;

import dev.lingxi.knowledge.Entry;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A Chinese marketplace store: {@code products.json} with pages in prose, and what its consumers bought. */
@Component
class ZhStoreReader implements StoreReader {

    @Override
    public Format format() {
        return Format.ZH_STORE;
    }

    @Override
    public void read(Path path, Setting setting, Draft draft) {
        Path folder = SourceFiles.folder(path);
        products(SourceFiles.required(folder, "products.json"), setting, draft);
        SourceFiles.optional(folder, "discount.json").ifPresent(file -> promotions(file, setting, draft));
        new ZhTrade(folder, setting, draft).read();
        SourceFiles.optional(folder, "agent_wiki.md").ifPresent(file -> policy(file, draft));
        Industries.addTo(draft, setting);
    }

    private static void products(Path file, Setting setting, Draft draft) {
        var pages = new ZhPage();
        Map<String, String> owners = new HashMap<>();
        for (ZhTree.Leaf leaf : ZhTree.leaves(file, "商品名称")) {
            draft.products.take(place(file, leaf), leaf.key(), () -> {
                var product = pages.product(leaf.key(), row(leaf));
                ProductRows.SkuOwners.claim(product, setting, owners);
                return product;
            });
        }
    }

    private static void promotions(Path file, Setting setting, Draft draft) {
        var promotions = new ZhPromotions(setting.moments());
        for (ZhTree.Leaf leaf : ZhTree.leaves(file, "详情")) {
            Fields campaign = row(leaf);
            List<Fields> details = campaign.objects("详情");
            for (int i = 0; i < details.size(); i++) {
                Fields detail = details.get(i);
                String id = ZhPromotions.id(leaf.key(), i + 1);
                draft.promotions.take(new Place("discount.json", i + 1), id, () -> promotions.promotion(id, campaign, detail));
            }
        }
    }

    private static void policy(Path file, Draft draft) {
        List<Entry> entries = ZhPolicy.entries(SourceFiles.text(file));
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            draft.knowledge.take(new Place("agent_wiki.md", i + 1), entry.id(), () -> new KnowledgeRow.Known(entry));
        }
    }

    static Place place(Path file, ZhTree.Leaf leaf) {
        return new Place(String.valueOf(file.getFileName()), leaf.row());
    }

    /** The leaf with every text fit to be kept. */
    static Fields row(ZhTree.Leaf leaf) {
        return Fields.of((tools.jackson.databind.node.ObjectNode) JsonRows.clean(leaf.node()));
    }
}
