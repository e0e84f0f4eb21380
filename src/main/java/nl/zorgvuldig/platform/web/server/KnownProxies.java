package nl.zorgvuldig.platform.web.server;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

/// Proxies that are trusted to say where a request comes from. The operator names them; without
/// that nobody is trusted, not even on a private network: whoever can choose their own address can
/// try as often as they like.
///
/// @param addresses of machines (`192.0.2.7`) or networks (`10.0.0.0/8`)
public record KnownProxies(List<String> addresses) {
    /// @param named comma-separated; may be empty
    /// @throws IllegalArgumentException when one of them is no address
    public static KnownProxies read(String named) {
        return new KnownProxies(Stream.of(named.split(","))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(KnownProxies::checked)
                .toList());
    }

    private static String checked(String address) {
        if (!address.matches("[0-9a-fA-F.:]+(/\\d{1,3})?")) {
            throw new IllegalArgumentException("not an address: " + address);
        }
        return new NetMask(address).toString();
    }

    boolean any() {
        return !addresses.isEmpty();
    }

    boolean includes(InetAddress address) {
        return addresses.stream().anyMatch(known -> new NetMask(known).matches(address));
    }

    /// Valve that reads `X-Forwarded-For` and `X-Forwarded-Proto` of requests from these proxies.
    RemoteIpValve valve() {
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", addresses));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
