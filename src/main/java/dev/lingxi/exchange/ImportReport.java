package dev.lingxi.exchange;

import dev.lingxi.store.StoreId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What an import did.
 *
 * @param tallies by part, in the order of {@link Part}; parts without rows are left out
 * @param refused rows that were not taken in; the first {@value Draft#MOST_NOTED} of them
 * @param remarks things that were taken in and deserve a look; the first {@value Draft#MOST_NOTED} of them
 */
public record ImportReport(StoreId store, List<Tally> tallies, List<Note> refused, List<Note> remarks) {

    public ImportReport {
        tallies = List.copyOf(tallies);
        refused = List.copyOf(refused);
        remarks = List.copyOf(remarks);
    }

    /** How many rows of a part were read; each was either written, unchanged or refused. */
    public record Tally(Part part, int read, int written, int unchanged, int refused) {}

    /**
     * Something to tell of one row.
     *
     * @param row counted from 1; 0 where the file is one thing
     * @param id  of the thing; empty where it has none
     */
    public record Note(Part part, String file, int row, String id, String what) {

        @Override
        public String toString() {
            return file + (row > 0 ? " row " + row : "") + (id.isEmpty() ? "" : " (" + id + ")") + ": " + what;
        }
    }

    /** Whether anything in the store is different now. */
    public boolean changed() {
        return tallies.stream().anyMatch(each -> each.written() > 0);
    }

    /** How many rows were refused in all. */
    public int refusals() {
        return tallies.stream().mapToInt(Tally::refused).sum();
    }

    /** The report as a person reads it, line by line. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(line("", "read", "written", "unchanged", "refused"));
        tallies.forEach(each -> lines.add(line(each.part().word(), each.read(), each.written(), each.unchanged(), each.refused())));
        refused.forEach(each -> lines.add("refused  " + each));
        more(refusals() - refused.size(), "refused", lines);
        remarks.forEach(each -> lines.add("remark   " + each));
        return List.copyOf(lines);
    }

    private static String line(String part, Object... columns) {
        return String.format(Locale.ROOT, "%-12s", part) + String.format(Locale.ROOT, "%10s%10s%10s%10s", columns);
    }

    private static void more(int count, String what, List<String> lines) {
        if (count > 0) {
            lines.add(what + "  … and " + count + " more");
        }
    }
}
