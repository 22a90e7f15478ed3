package dev.lingxi.store;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a one-time link is for.
 *
 * @param staff whose password it sets; null where it makes a new member
 */
public record StaffLink(StoreId store, Purpose purpose, @Nullable StaffId staff, Set<Role> roles, List<String> groups, int capacity,
                        Instant expires) {

    /** Why it was made. */
    public enum Purpose {
        ADMIN, INVITE, PASSWORD
    }
}
