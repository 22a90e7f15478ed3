package dev.lingxi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class TurnstileTest {

    private static final ChannelSettings SETTINGS = new Binder(new MapConfigurationPropertySource(
            Map.of("lingxi.channel.strangers", "2", "lingxi.channel.strangers-at-once", "3"))).bindOrCreate("lingxi.channel", ChannelSettings.class);

    private final Turnstile turnstile = new Turnstile(new Origins(SETTINGS), SETTINGS);

    @Test
    void anAddressHoldsOnlySoManyConnections() {
        assertThat(turnstile.enter("203.0.113.7")).isTrue();
        assertThat(turnstile.enter("203.0.113.7")).isTrue();
        assertThat(turnstile.enter("203.0.113.7")).isFalse();
        assertThat(turnstile.enter("203.0.113.8")).as("another address").isTrue();

        turnstile.leave("203.0.113.7");

        assertThat(turnstile.enter("203.0.113.7")).as("after one has left").isTrue();
    }

    @Test
    void theStrangersOfAnAddressHaveOnePaceTogether() {
        for (int i = 0; i < 3; i++) {
            turnstile.pace("203.0.113.7").keep();
        }

        assertThatExceptionOfType(ConsumerDoor.TooFast.class).isThrownBy(() -> turnstile.pace("203.0.113.7").keep());
        turnstile.pace("203.0.113.8").keep();
    }

    @Test
    void thisMachineIsNoStranger() {
        var call = new MockHttpServletRequest();
        call.setRemoteAddr("127.0.0.1");
        assertThat(turnstile.address(call)).isEmpty();
        call.setRemoteAddr("0:0:0:0:0:0:0:1");
        assertThat(turnstile.address(call)).isEmpty();
        call.setRemoteAddr("203.0.113.7");
        assertThat(turnstile.address(call)).contains("203.0.113.7");
    }
}
