package dev.lingxi.channel.desk;

import dev.lingxi.problem.Problem;
import dev.lingxi.reception.Briefing;
import dev.lingxi.store.Role;
import dev.lingxi.store.SignIn;
import dev.lingxi.store.StaffMember;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Knows who calls: a parameter of the type {@link StaffMember} is the member whose session came along, one of the type {@link Briefing} the
 * language that their screen speaks.
 */
@Component
class DeskPass implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    static final String COOKIE = "lingxi_desk";
    private static final String HEADER = "X-Lingxi-Desk";
    private static final Duration LIFE = Duration.ofDays(7);

    private final SignIn signIn;

    DeskPass(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == StaffMember.class || parameter.getParameterType() == Briefing.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer model, NativeWebRequest web, WebDataBinderFactory binders) {
        HttpServletRequest request = web.getNativeRequest(HttpServletRequest.class);
        java.util.Objects.requireNonNull(request, "request");
        return parameter.getParameterType() == Briefing.class ? briefing(request.getHeader("Accept-Language")) : who(request);
    }

    /** Who asks for no language reads that of the house. */
    static Briefing briefing(@Nullable String language) {
        return Briefing.in(language != null && language.startsWith("en"));
    }

    StaffMember who(HttpServletRequest request) {
        ownPage(request);
        return token(request).flatMap(signIn::member).orElseThrow(() -> Problem.signedOut("signed_out", "Sign in first."));
    }

    /** A page of another site can make a browser call us, but cannot set our header. */
    static void ownPage(HttpServletRequest request) {
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && request.getHeader(HEADER) == null || !sameOrigin(request.getHeader("Origin"), request.getHeader("Host"))) {
            throw Problem.forbidden("bad_origin", "The call must come from the desk's own page, with the header " + HEADER + ".");
        }
    }

    private static boolean sameOrigin(String origin, String host) {
        try {
            return origin == null || origin.equals("null") ? origin == null : URI.create(origin).getAuthority().equals(host);
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    static Optional<String> token(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies()).filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue).findFirst();
    }

    static String cookie(String token, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token).httpOnly(true).sameSite("Strict").secure(request.isSecure()).path("/")
                .maxAge(token.isEmpty() ? Duration.ZERO : LIFE).build().toString();
    }

    static void needs(StaffMember member, Role role) {
        if (!member.may(role)) {
            throw Problem.forbidden("not_allowed", "Only the role '" + role.word() + "' may do this.");
        }
    }

    static void readsAll(StaffMember member) {
        if (!mayReadAll(member)) {
            needs(member, Role.LEAD);
        }
    }

    /** Whether they may look at every conversation of the store. */
    static boolean mayReadAll(StaffMember member) {
        return member.may(Role.LEAD) || member.may(Role.INSPECTOR) || member.may(Role.TRAINER);
    }
}
