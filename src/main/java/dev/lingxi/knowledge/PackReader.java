package dev.lingxi.knowledge;

import dev.lingxi.problem.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one page in the format of {@code docs/pack-format.md}. */
public final class PackReader {

    private final Layer layer;
    private final String pack;
    private final String file;
    private final List<Entry> entries = new ArrayList<>();
    private int number;
    private String scenario = "";
    private String intent = "";
    private @Nullable Draft draft;

    /** An entry of which not all lines have been read. */
    private static final class Draft {
        private final String id;
        private final String name;
        private final List<String> phrasings = new ArrayList<>();
        private final List<String> tests = new ArrayList<>();
        private final List<Need> needs = new ArrayList<>();
        private final List<String> next = new ArrayList<>();
        private String script = "";
        private @Nullable String scriptEn;
        private Scope scope = Scope.everywhere();

        private Draft(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    private final @Nullable Function<String, Instant> times;

    private PackReader(Layer layer, String pack, String file, @Nullable Function<String, Instant> times) {
        this.layer = layer;
        this.pack = pack;
        this.file = file;
        this.times = times;
    }

    /**
     * The entries of a page, in its order.
     *
     * @throws Problem {@code CALLER} with file and line where the page is not in the format
     */
    public static List<Entry> read(Layer layer, String pack, String file, String text) {
        return read(new PackReader(layer, pack, file, null), text);
    }

    /**
     * The entries of a page that a store wrote, which may limit them.
     *
     * @param times reads a time as a file writes it
     * @throws Problem {@code CALLER} with file and line where the page is not in the format
     */
    public static List<Entry> own(String file, String text, Function<String, Instant> times) {
        return read(new PackReader(Layer.STORE, "store", file, times), text);
    }

    private static List<Entry> read(PackReader reader, String text) {
        text.lines().forEach(reader::line);
        reader.close();
        return List.copyOf(reader.entries);
    }

    private void line(String line) {
        number++;
        if (line.isBlank() || line.startsWith(">")) {
            return;
        }
        if (line.startsWith("### ")) {
            close();
            draft = new Draft(id(line, 4), name(line, 4));
        } else if (line.startsWith("## ")) {
            close();
            intent = id(line, 3);
        } else if (line.startsWith("# ")) {
            scenario = id(line, 2);
        } else {
            detail(line);
        }
    }

    private void detail(String line) {
        Draft entry = draft;
        if (entry == null) {
            throw wrong("a line outside an entry");
        }
        if (line.startsWith("- ")) {
            entry.phrasings.add(line.substring(2).strip());
        } else if (line.startsWith("? ")) {
            entry.tests.add(line.substring(2).strip());
        } else if (line.startsWith("需：")) {
            parts(line.substring(2), "[，,]").forEach(part -> entry.needs.add(need(part)));
        } else if (line.startsWith("答：")) {
            entry.script = line.substring(2).strip();
        } else if (line.startsWith("EN：")) {
            entry.scriptEn = line.substring(3).strip();
        } else if (line.startsWith("限：") && times != null) {
            entry.scope = ScopeLine.read(line.substring(2), times, this::wrong);
        } else if (line.startsWith("接：")) {
            entry.next.addAll(parts(line.substring(2), "\\|"));
        } else {
            throw wrong("'" + line + "' begins with none of - ? 需： 答： EN： 接：" + (times == null ? "" : " 限："));
        }
    }

    private Need need(String text) {
        try {
            return Need.of(text);
        } catch (Problem e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static List<String> parts(String text, String separator) {
        return java.util.Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private String name(String heading, int from) {
        return heading.substring(from, split(heading)).strip();
    }

    private String id(String heading, int from) {
        return heading.substring(split(heading) + 3).strip();
    }

    private int split(String heading) {
        int split = heading.lastIndexOf(" · ");
        if (split < 0) {
            throw wrong("a heading is 'name · id'");
        }
        return split;
    }

    private void close() {
        if (draft != null) {
            entries.add(new Entry(draft.id, draft.name, layer, pack, scenario, intent, draft.phrasings, draft.tests, draft.needs, draft.script,
                    draft.scriptEn, draft.next, draft.scope, 1));
            draft = null;
        }
    }

    private Problem wrong(String what) {
        return Problem.caller("bad_pack", file + ":" + number + ": " + what + ".");
    }
}
