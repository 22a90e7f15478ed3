package dev.lingxi.store;

import dev.lingxi.problem.Problem;
import java.util.List;
import java.util.Set;

/**
 * Somebody who works for a store.
 *
 * @param login    what they sign in with; the only one of its kind in this house
 * @param name     as consumers see it
 * @param groups   the skill groups whose consultations they take; never empty
 * @param capacity conversations at once, 1 to 100
 * @param weight   their share under weighted routing, 1 to 100
 * @param active   false once they have left: they cannot sign in, their lines keep their name
 */
public record StaffMember(StaffId id, StoreId store, String login, String name, Set<Role> roles, List<String> groups, int capacity,
                          int weight, boolean active) {

    /** Conversations at once where nobody says otherwise. */
    public static final int USUAL_CAPACITY = 8;
    private static final int MOST = 100;

    public StaffMember {
        roles = Set.copyOf(roles);
        groups = groups.isEmpty() ? List.of(SkillGroup.DEFAULT) : List.copyOf(groups);
        if (capacity < 1 || capacity > MOST || weight < 1 || weight > MOST) {
            throw Problem.caller("bad_capacity", "A capacity and a weight are 1 to 100.");
        }
        if (name.isBlank() || name.length() > MOST) {
            throw Problem.caller("bad_name", "A name has 1 to 100 characters.");
        }
    }

    /** Whether they may do what needs this role; an admin may do everything, a lead what an agent may. */
    public boolean may(Role role) {
        return roles.contains(role) || roles.contains(Role.ADMIN) || role == Role.AGENT && roles.contains(Role.LEAD);
    }
}
