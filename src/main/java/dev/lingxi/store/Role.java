package dev.lingxi.store;

import dev.lingxi.problem.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of staff may do. */
public enum Role {
    AGENT, LEAD, TRAINER, INSPECTOR, ADMIN;

    /** The word in protocols and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst().orElseThrow(() ->
                Problem.caller("bad_role", "'" + word + "' is no role. Roles are agent, lead, trainer, inspector and admin."));
    }

    public static Set<Role> all(Iterable<String> words) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        words.forEach(word -> roles.add(of(word)));
        return roles;
    }

    public static String words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).collect(Collectors.joining(","));
    }
}
