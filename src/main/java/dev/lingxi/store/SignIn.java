package dev.lingxi.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The door of the staff: passwords, sessions and one-time links. Only hashes are kept, of passwords as of tokens. Safe for many threads.
 */
public interface SignIn {

    /** Who signed in, and the token for their cookie. */
    record Session(StaffMember member, String token) {}

    /**
     * @param address where the try comes from, for its limit
     * @throws dev.lingxi.problem.Problem {@code wrong_credentials}, the same whether login or password is wrong; {@code slow_down} after too
     *     many wrong tries
     */
    Session signIn(String login, String password, String address);

    /** Whose session the token is; empty where it is unknown or over. */
    Optional<StaffMember> member(String token);

    void signOut(String token);

    /** Ends all sessions of the member. */
    void signOut(StaffId member);

    /** A new link for somebody who shall join; returns its token. */
    String invite(StoreId store, Set<Role> roles, List<String> groups, int capacity);

    /** A new link with which the member chooses a new password. */
    String passwordLink(StaffMember member);

    /** A link for the store's first admin; empty where it has one. Earlier ones that nobody used no longer hold. */
    Optional<String> adminLink(StoreId store);

    /** What the link is for, without using it; {@code link_used} where it no longer holds. */
    StaffLink look(String token);

    /** Uses the link, once. */
    Session use(String token, String login, String name, String password);
}
