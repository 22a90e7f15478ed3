package dev.lingxi.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class OriginsTest {

    private static final Origins BEHIND_PROXIES = origins("10.0.0.0/8,2001:db8:1::/48");
    private static final Origins ALONE = origins("");

    private static Origins origins(String proxies) {
        var source = new MapConfigurationPropertySource(Map.of("lingxi.channel.proxies", proxies));
        return new Origins(new Binder(source).bindOrCreate("lingxi.channel", ChannelSettings.class));
    }

    private static MockHttpServletRequest call(String from, String... forwardedFor) {
        var call = new MockHttpServletRequest();
        call.setRemoteAddr(from);
        for (String each : forwardedFor) {
            call.addHeader("X-Forwarded-For", each);
        }
        return call;
    }

    @Test
    void aProxyOfTheSettingsIsBelieved() {
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", "203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(BEHIND_PROXIES.of(call("2001:db8:1::9", "203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void nobodyElseIsBelieved() {
        assertThat(ALONE.of(call("198.51.100.4", "203.0.113.7"))).isEqualTo("198.51.100.4");
        assertThat(BEHIND_PROXIES.of(call("198.51.100.4", "203.0.113.7"))).isEqualTo("198.51.100.4");
    }

    @Test
    void whatTheCallerWroteBeforeTheProxyCountsForNothing() {
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", "127.0.0.1, 10.9.9.9, 203.0.113.7"))).isEqualTo("203.0.113.7");
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", "127.0.0.1", "203.0.113.7"))).isEqualTo("203.0.113.7");
    }

    @Test
    void aRoadOfProxiesIsFollowedToItsBeginning() {
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", "203.0.113.7, 10.4.4.4"))).isEqualTo("203.0.113.7");
    }

    @Test
    void whatIsNoAddressEndsTheRoad() {
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", "localhost"))).isEqualTo("10.1.2.3");
        assertThat(BEHIND_PROXIES.of(call("10.1.2.3", ""))).isEqualTo("10.1.2.3");
    }

    @Test
    void allAddressesOfOneHouseholdAreOneOrigin() {
        assertThat(ALONE.of(call("2001:db8:7:7:1::1"))).isEqualTo(ALONE.of(call("2001:db8:7:7:2::2")))
                .isNotEqualTo(ALONE.of(call("2001:db8:7:8::1")));
        assertThat(ALONE.of(call("::ffff:203.0.113.7"))).isEqualTo("203.0.113.7");
    }
}
