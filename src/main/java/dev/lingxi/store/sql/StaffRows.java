package dev.lingxi.store.sql;

import dev.lingxi.store.Role;
import dev.lingxi.store.StaffId;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.StoreId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Staff as rows; lists are words joined by commas. */
final class StaffRows {

    private StaffRows() {}

    static StaffMember member(ResultSet row, int n) throws SQLException {
        return new StaffMember(new StaffId(row.getString("id")), new StoreId(row.getString("store")), row.getString("login"), row.getString("name"),
                roles(row.getString("roles")), words(row.getString("groups")), row.getInt("capacity"), row.getInt("weight"), row.getInt("active") == 1);
    }

    static Set<Role> roles(String words) {
        return Role.all(words(words));
    }

    static List<String> words(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }
}
