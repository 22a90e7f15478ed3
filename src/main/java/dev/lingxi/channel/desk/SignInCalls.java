package dev.lingxi.channel.desk;

import dev.lingxi.channel.Origins;
import dev.lingxi.reception.Desk;
import dev.lingxi.reception.Presence;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.Staff;
import dev.lingxi.store.StaffLink;
import dev.lingxi.store.StaffMember;
import dev.lingxi.store.Store;
import dev.lingxi.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** In and out. */
@RestController
@RequestMapping("/api/desk")
class SignInCalls {

    record Credentials(@Nullable String login, @Nullable String password) {}

    record Link(@Nullable String token, @Nullable String login, @Nullable String name, @Nullable String password) {}

    private final SignIn signIn;
    private final Stores stores;
    private final Staff staff;
    private final Desk desk;
    private final DeskHub hub;
    private final Origins origins;

    SignInCalls(SignIn signIn, Stores stores, Staff staff, Desk desk, DeskHub hub, Origins origins) {
        this.signIn = signIn;
        this.stores = stores;
        this.staff = staff;
        this.desk = desk;
        this.hub = hub;
        this.origins = origins;
    }

    @PostMapping("/sign-in")
    Views.Me signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        DeskPass.ownPage(request);
        return enter(signIn.signIn(text(credentials.login()), text(credentials.password()), origins.of(request)), request, response);
    }

    private Views.Me enter(SignIn.Session session, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, DeskPass.cookie(session.token(), request));
        return me(session.member());
    }

    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        DeskPass.ownPage(request);
        DeskPass.token(request).ifPresent(token -> {
            signIn.signOut(token);
            hub.signedOut(token);
        });
        response.addHeader(HttpHeaders.SET_COOKIE, DeskPass.cookie("", request));
    }

    @PostMapping("/link/look")
    Map<String, Object> look(@RequestBody Link link, HttpServletRequest request) {
        DeskPass.ownPage(request);
        StaffLink found = signIn.look(text(link.token()));
        StaffMember member = found.staff() == null ? null : staff.require(found.store(), found.staff());
        Store store = stores.require(found.store());
        return Views.fields("purpose", found.purpose().name().toLowerCase(), "store", new Views.Named(store.id().value(), store.name()),
                "login", member == null ? null : member.login(), "name", member == null ? null : member.name(),
                "roles", found.roles().stream().sorted().map(Role::word).toList(), "expires", found.expires().toString());
    }

    @PostMapping("/link")
    Views.Me use(@RequestBody Link link, HttpServletRequest request, HttpServletResponse response) {
        DeskPass.ownPage(request);
        return enter(signIn.use(text(link.token()), text(link.login()), text(link.name()), text(link.password())), request, response);
    }

    @GetMapping("/me")
    Views.Me me(StaffMember member) {
        Store store = stores.require(member.store());
        Views.PresenceNow presence = desk.presence(member).map(Views.PresenceNow::of)
                .orElseGet(() -> new Views.PresenceNow(Presence.OFFLINE.word(), Instant.EPOCH.toString(), 0, member.capacity()));
        return new Views.Me(Views.Member.of(member, null), new Views.StoreView(store.id().value(), store.name(), store.zone().getId()), presence,
                desk.modes(member.store()).stream().map(Views.Mode::of).toList(), desk.settings(member.store()));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
