package dev.lingxi.exchange;

import dev.lingxi.problem.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The files of a Chinese marketplace store: objects within objects (platform, store, consumer …), the things at the leaves. */
final class ZhTree {

    private static final int DEEPEST = 6;

    private ZhTree() {}

    /**
     * A thing in such a file.
     *
     * @param path the keys that lead to it, the last one its own
     * @param row  its number in the file, from 1
     */
    record Leaf(List<String> path, ObjectNode node, int row) {

        String key() {
            return path.getLast();
        }

        /** The key above its own: whose it is. */
        String owner() {
            return path.size() < 2 ? "" : path.get(path.size() - 2);
        }
    }

    /** The objects that have the field, in the order of the file. */
    static List<Leaf> leaves(Path file, String field) {
        var leaves = new ArrayList<Leaf>();
        descend(SourceFiles.json(file), field, List.of(), leaves);
        checkOneStore(file, leaves);
        return leaves;
    }

    private static void descend(JsonNode node, String field, List<String> path, List<Leaf> leaves) {
        if (!(node instanceof ObjectNode object) || path.size() > DEEPEST) {
            return;
        }
        if (object.has(field)) {
            leaves.add(new Leaf(path, object, leaves.size() + 1));
            return;
        }
        object.properties().forEach(each -> {
            var longer = new ArrayList<>(path);
            longer.add(each.getKey());
            descend(each.getValue(), field, List.copyOf(longer), leaves);
        });
    }

    /** Platform and store stand above everything else; two of them in one file are two stores. */
    private static void checkOneStore(Path file, List<Leaf> leaves) {
        List<String> stores = leaves.stream().filter(leaf -> leaf.path().size() > 2)
                .map(leaf -> leaf.path().get(0) + "/" + leaf.path().get(1)).distinct().toList();
        if (stores.size() > 1) {
            throw Problem.caller("several_stores", file + " holds " + stores.size() + " stores (" + stores.stream().limit(3).collect(Collectors.joining(", "))
                    + " …); split it and import each into its own. Nothing was imported.");
        }
    }
}
