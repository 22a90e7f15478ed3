package dev.lingxi.shop;

import dev.lingxi.problem.Problem;
import dev.lingxi.store.Consumer;
import dev.lingxi.store.ConsumerId;
import dev.lingxi.store.ConsumerProfile;
import dev.lingxi.store.IdentityTokens;
import dev.lingxi.store.StoreId;
import dev.lingxi.store.Stores;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** Who stands in the demo shop, by a signed cookie of its own. */
@Component
@ConditionalOnProperty("lingxi.shop.store")
class Shopper {

    private static final String COOKIE = "lingxi_shop";
    private static final Duration LIFE = Duration.ofDays(7);

    private final StoreId store;
    private final Stores stores;
    private final IdentityTokens tokens;
    private final SecureRandom chance = new SecureRandom();

    Shopper(ShopSettings settings, Stores stores, IdentityTokens tokens) {
        this.store = new StoreId(settings.store());
        this.stores = stores;
        this.tokens = tokens;
    }

    StoreId store() {
        return store;
    }

    /** Who it is; a new face gets a cookie. */
    Consumer of(HttpServletRequest request, HttpServletResponse response) {
        return known(request).orElseGet(() -> {
            byte[] name = new byte[12];
            chance.nextBytes(name);
            return remember(Consumer.visitor(store, new ConsumerId("shop-" + HexFormat.of().formatHex(name))), response);
        });
    }

    Optional<Consumer> known(HttpServletRequest request) {
        return Arrays.stream(request.getCookies() == null ? new Cookie[0] : request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE)).findFirst().flatMap(cookie -> tokens.verify(store, cookie.getValue()));
    }

    Consumer become(String consumer, HttpServletResponse response) {
        ConsumerProfile profile = stores.profile(store, new ConsumerId(consumer))
                .orElseThrow(() -> Problem.notFound("unknown_consumer", "There is no demo consumer '" + consumer + "'."));
        return remember(Consumer.identified(store, profile.id(), profile.name()), response);
    }

    void forget(HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO));
    }

    private Consumer remember(Consumer consumer, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(tokens.sign(consumer, LIFE), LIFE));
        return consumer;
    }

    private static String cookie(String value, Duration life) {
        return ResponseCookie.from(COOKIE, value).httpOnly(true).sameSite("Lax").path("/").maxAge(life).build().toString();
    }

    /** The token that the page gives to the widget. */
    String token(Consumer consumer) {
        return tokens.sign(consumer, LIFE);
    }
}
