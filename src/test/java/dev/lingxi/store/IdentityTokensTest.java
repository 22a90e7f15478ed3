package dev.lingxi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lingxi.TestClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class IdentityTokensTest {

    private static final StoreId SHOP = new StoreId("lingxi");
    private static final StoreId OTHER = new StoreId("other");
    private static final Consumer LIHUA = Consumer.identified(SHOP, new ConsumerId("lihua"), "李华");

    private final TestClock clock = new TestClock("2026-06-18T10:00:00Z");
    private final FakeStores stores = FakeStores.of(Store.named(SHOP, "灵犀数码"), Store.named(OTHER, "别家"));
    private final JsonMapper json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
    private final IdentityTokens tokens = new IdentityTokens(stores, json, clock);

    @Test
    void whoWasSignedIsIdentified() {
        assertThat(tokens.verify(SHOP, tokens.sign(LIHUA, Duration.ofHours(1)))).contains(LIHUA);
    }

    @Test
    void aVisitorComesBackAsAVisitor() {
        Consumer visitor = Consumer.visitor(SHOP, new ConsumerId("v-1"));

        assertThat(tokens.verify(SHOP, tokens.sign(visitor, Duration.ofHours(1)))).contains(visitor);
    }

    @Test
    void aStorefrontSignsInTheWayThatTheProtocolSays() {
        assertThat(tokens.verify(SHOP, signed(SHOP, "{\"store\":\"lingxi\",\"consumer\":\"lihua\",\"name\":\"李华\",\"exp\":" + soon() + "}"))).contains(LIHUA);
        assertThat(tokens.verify(SHOP, signed(SHOP, "{\"store\":\"lingxi\",\"consumer\":\"lihua\",\"exp\":" + soon() + ",\"more\":[1]}")))
                .contains(Consumer.identified(SHOP, new ConsumerId("lihua"), ""));
    }

    @Test
    void aTokenLastsUntilItsTime() {
        String token = tokens.sign(LIHUA, Duration.ofHours(1));

        clock.pass(Duration.ofMinutes(59));
        assertThat(tokens.verify(SHOP, token)).isPresent();
        clock.pass(Duration.ofMinutes(2));
        assertThat(tokens.verify(SHOP, token)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"store\":\"lingxi\",\"consumer\":\"lihua\"}", "{\"store\":\"lingxi\",\"consumer\":\"lihua\",\"exp\":null}",
        "{\"store\":\"lingxi\",\"consumer\":\"lihua\",\"exp\":-1}", "{\"consumer\":\"lihua\",\"exp\":99999999999}",
        "{\"store\":\"lingxi\",\"exp\":99999999999}", "{\"store\":\"lingxi\",\"consumer\":\" \",\"exp\":99999999999}",
        "{\"store\":\"other\",\"consumer\":\"lihua\",\"exp\":99999999999}", "[]", "null", "7", "\"lingxi\"", "{", "",
        "{\"store\":\"lingxi\",\"consumer\":\"li\\u0000hua\",\"exp\":99999999999}", "{\"store\":\"lingxi\",\"consumer\":\"li\\ud800\",\"exp\":99999999999}"})
    void aSignatureUnderAnythingElseIsNobody(String payload) {
        assertThat(tokens.verify(SHOP, signed(SHOP, payload))).isEmpty();
    }

    @Test
    void aConsumerWithAnEndlessNameIsNobody() {
        assertThat(tokens.verify(SHOP, signed(SHOP, "{\"store\":\"lingxi\",\"consumer\":\"" + "长".repeat(129) + "\",\"exp\":99999999999}"))).isEmpty();
    }

    @Test
    void anotherStoresSignatureIsWorthNothing() {
        assertThat(tokens.verify(SHOP, signed(OTHER, "{\"store\":\"lingxi\",\"consumer\":\"lihua\",\"exp\":99999999999}"))).isEmpty();
        assertThat(tokens.verify(OTHER, tokens.sign(LIHUA, Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void aVisitorCannotPromoteThemselves() {
        String visitor = tokens.sign(Consumer.visitor(SHOP, new ConsumerId("v-1")), Duration.ofHours(1));
        String body = encoded(new String(Base64.getUrlDecoder().decode(visitor.substring(0, visitor.indexOf('.'))), StandardCharsets.UTF_8)
                .replace("true", "false"));

        assertThat(tokens.verify(SHOP, body + visitor.substring(visitor.indexOf('.')))).isEmpty();
    }

    @Test
    void aTokenWithAnyCharacterChangedIsForged() {
        String token = tokens.sign(LIHUA, Duration.ofHours(1));
        for (int i = 0; i < token.length() - 1; i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.verify(SHOP, token.substring(0, i) + other + token.substring(i + 1))).as("changed at %d", i).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a", "a.", ".a", "a.b", "a.b.c", "%%%.%%%", "李华.李华", "eyJ9.", "null", "undefined", "\u0000.\u0000"})
    void whatIsNoTokenIsNobody(String token) {
        assertThat(tokens.verify(SHOP, token)).isEmpty();
        assertThat(tokens.claimedStore(token)).isEmpty();
    }

    @Test
    void aTokenWithoutItsSignatureIsForged() {
        String token = tokens.sign(LIHUA, Duration.ofHours(1));

        assertThat(tokens.verify(SHOP, token.substring(0, token.indexOf('.') + 1))).isEmpty();
        assertThat(tokens.verify(SHOP, token.substring(0, token.indexOf('.')))).isEmpty();
        assertThat(tokens.verify(SHOP, token + "A".repeat(2_000))).isEmpty();
    }

    @Test
    void aTokenNamesItsStoreBeforeItIsChecked() {
        assertThat(tokens.claimedStore(tokens.sign(LIHUA, Duration.ofHours(1)))).contains(SHOP);
        assertThat(tokens.claimedStore(encoded("{\"store\":\"../../etc\"}") + ".x")).isEmpty();
        assertThat(tokens.claimedStore(encoded("{}") + ".x")).isEmpty();
    }

    private long soon() {
        return clock.instant().plusSeconds(60).getEpochSecond();
    }

    private String signed(StoreId by, String payload) {
        try {
            String body = encoded(payload);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(stores.secret(by), "HmacSHA256"));
            return body + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(body.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String payload) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
    }
}
