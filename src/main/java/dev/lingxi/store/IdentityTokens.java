package dev.lingxi.store;

import dev.lingxi.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signed identities: {@code base64url(payload).base64url(HMAC-SHA256(secret, base64url(payload)))}, the payload a JSON object with
 * {@code store}, {@code consumer}, {@code name} and {@code exp} (seconds). The storefront's server signs its members; we sign visitors,
 * with {@code "visitor":true}, so that they find their conversation again.
 */
@Component
public class IdentityTokens {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
    private static final int LONGEST = 2_000;

    private final Stores stores;
    private final JsonMapper json;
    private final Clock clock;

    IdentityTokens(Stores stores, JsonMapper json, Clock clock) {
        this.stores = stores;
        this.json = json;
        this.clock = clock;
    }

    /** The token of this consumer, valid for {@code life} from now. */
    public String sign(Consumer consumer, Duration life) {
        var payload = new Payload(consumer.store().value(), consumer.id().value(), consumer.name(),
                clock.instant().plus(life).getEpochSecond(), !consumer.identified());
        String body = ENCODER.encodeToString(json.writeValueAsBytes(payload));
        return body + "." + ENCODER.encodeToString(mac(consumer.store(), body));
    }

    /** Who the token says, or empty where it is forged, expired, of another store or no token at all. */
    public Optional<Consumer> verify(StoreId store, String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String body = token.substring(0, dot);
            byte[] signature = DECODER.decode(token.substring(dot + 1));
            if (!MessageDigest.isEqual(signature, mac(store, body))) {
                return Optional.empty();
            }
            return Optional.ofNullable(json.readValue(DECODER.decode(body), Payload.class)).flatMap(payload -> consumer(store, payload));
        } catch (IllegalArgumentException | JacksonException | Problem forged) {
            return Optional.empty();
        }
    }

    /** The store that the token says it is of; nothing is checked yet. */
    public Optional<StoreId> claimedStore(String token) {
        int dot = token.indexOf('.');
        if (dot < 1 || token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(json.readValue(DECODER.decode(token.substring(0, dot)), Payload.class)).map(Payload::store).map(StoreId::new);
        } catch (IllegalArgumentException | JacksonException | Problem forged) {
            return Optional.empty();
        }
    }

    private Optional<Consumer> consumer(StoreId store, Payload payload) {
        boolean ours = store.value().equals(payload.store()) && payload.consumer() != null && !payload.consumer().isBlank();
        if (!ours || payload.exp() < clock.instant().getEpochSecond()) {
            return Optional.empty();
        }
        String name = payload.name() == null ? "" : payload.name();
        return Optional.of(new Consumer(store, new ConsumerId(payload.consumer()), name, !payload.visitor()));
    }

    private byte[] mac(StoreId store, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stores.secret(store), "HmacSHA256"));
            return mac.doFinal(body.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw Problem.bug("This Java has no HmacSHA256.", e);
        }
    }

    private record Payload(@Nullable String store, @Nullable String consumer, @Nullable String name, long exp, boolean visitor) {}
}
