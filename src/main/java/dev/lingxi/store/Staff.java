package dev.lingxi.store;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The people of all stores, and the skill groups they form. Safe for many threads. */
public interface Staff {

    Optional<StaffMember> find(StaffId id);

    /** The member's name, remembered for a minute; empty where there is no such member. */
    String name(StaffId id);

    /** The member, or a {@code NOT_FOUND} problem; one of another store is not found either. */
    StaffMember require(StoreId store, StaffId id);

    /** Everybody, those who have left too, by name. */
    List<StaffMember> of(StoreId store);

    /** Changes all but login and password. */
    void save(StaffMember member);

    /** Every store has at least the default group, which comes first. */
    List<SkillGroup> groups(StoreId store);

    /** The store's group of this id, or a {@code NOT_FOUND} problem. */
    SkillGroup requireGroup(StoreId store, @Nullable String id);

    void save(SkillGroup group);

    /** Takes the group away; its members stay, in the default group if they have no other. */
    void remove(StoreId store, String group);
}
