package dev.lingxi.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.util.NetMask;
import org.springframework.stereotype.Component;

/**
 * Where a call comes from: the address of whoever called, or, where that is a proxy from the settings, the one that it says called it.
 * Anybody else's {@code X-Forwarded-For} counts for nothing, or one caller could be a thousand.
 */
@Component
public final class Origins {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    /** Whoever has one address of IPv6 has all that begin like it. */
    private static final int HOUSEHOLD_BYTES = 8;

    private final List<NetMask> proxies;

    Origins(ChannelSettings settings) {
        this.proxies = settings.proxies().stream().map(NetMask::new).toList();
    }

    /** The origin of a call as text; of an IPv6 address the first 64 bits. */
    public String of(HttpServletRequest call) {
        return household(origin(call));
    }

    /** Back along the road of proxies, to the first who is none. */
    InetAddress origin(HttpServletRequest call) {
        InetAddress origin = InetAddress.ofLiteral(call.getRemoteAddr());
        for (String said : nearestFirst(call)) {
            Optional<InetAddress> before = address(said);
            if (!isProxy(origin) || before.isEmpty()) {
                return origin;
            }
            origin = before.get();
        }
        return origin;
    }

    private static List<String> nearestFirst(HttpServletRequest call) {
        return Collections.list(call.getHeaders(FORWARDED_FOR)).stream().flatMap(header -> Arrays.stream(header.split(","))).map(String::strip)
                .toList().reversed();
    }

    private boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Never asks a name server. */
    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.ofLiteral(literal));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    static String household(InetAddress address) {
        return address instanceof Inet6Address ? net(address) : address.getHostAddress();
    }

    private static String net(InetAddress address) {
        try {
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(address.getAddress(), HOUSEHOLD_BYTES), 16);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
