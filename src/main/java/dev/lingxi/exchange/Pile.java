package dev.lingxi.exchange;

import dev.lingxi.exchange.ImportReport.Note;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The rows of one part: taken in, or refused with a reason. */
final class Pile<T> {

    private static final int TELLS_EVERY = 1_000;

    private final Part part;
    private final Draft draft;
    private final Map<String, Row<T>> rows = new LinkedHashMap<>();
    private int read;
    private int refused;

    /** A thing with the fingerprint of what the file said of it. */
    record Row<T>(Place place, String id, T thing, String fingerprint) {}

    Pile(Part part, Draft draft) {
        this.part = part;
        this.draft = draft;
    }

    /**
     * Takes a row in, or notes why not.
     *
     * @param id      of the thing, as far as it is known; empty where the row has none
     * @param source  the row as the file has it
     * @param reading makes the thing of it, or throws {@link RowRefused}
     */
    void take(Place place, String id, String source, Supplier<T> reading) {
        add(place, id, () -> new Row<>(place, id, reading.get(), Fingerprint.of(source)));
    }

    /** Takes in a row that is told from its older self by the thing that was made of it. */
    void take(Place place, String id, Supplier<T> reading) {
        add(place, id, () -> {
            T thing = reading.get();
            return new Row<>(place, id, thing, Fingerprint.of(SourceFiles.JSON.writeValueAsString(thing)));
        });
    }

    private void add(Place place, String id, Supplier<Row<T>> reading) {
        count();
        try {
            if (id.isEmpty()) {
                throw new RowRefused("has no id");
            }
            Row<T> before = rows.get(id);
            if (before != null) {
                throw new RowRefused("has the id of row " + before.place().row() + "; the first one stands");
            }
            rows.put(id, reading.get());
        } catch (RowRefused e) {
            note(place, id, e.reason());
        }
    }

    /** Notes a row of which not even the id could be read. */
    void refuse(Place place, String reason) {
        count();
        note(place, "", reason);
    }

    private void count() {
        read++;
        if (read % TELLS_EVERY == 0) {
            draft.progress().read(part, read);
        }
    }

    private void note(Place place, String id, String reason) {
        refused++;
        draft.refused(new Note(part, place.file(), place.row(), Texts.shortened(id, 80), reason));
    }

    void remark(Place place, String id, String what) {
        draft.remark(new Note(part, place.file(), place.row(), Texts.shortened(id, 80), what));
    }

    boolean holds(String id) {
        return rows.containsKey(id);
    }

    List<Row<T>> rows() {
        return List.copyOf(rows.values());
    }

    Part part() {
        return part;
    }

    boolean isEmpty() {
        return read == 0;
    }

    ImportReport.Tally tally(int written) {
        return new ImportReport.Tally(part, read, written, rows.size() - written, refused);
    }
}
