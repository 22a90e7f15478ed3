package dev.lingxi.store;

import java.util.List;

/**
 * Agents who can take the same kind of consultation.
 *
 * @param scenarios the scenarios whose consultations come here; the default group takes all others
 */
public record SkillGroup(StoreId store, String id, String name, List<String> scenarios) {

    /** The group that every store has. */
    public static final String DEFAULT = "default";

    public SkillGroup {
        scenarios = List.copyOf(scenarios);
    }
}
