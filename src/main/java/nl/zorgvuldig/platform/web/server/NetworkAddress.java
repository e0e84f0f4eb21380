package nl.zorgvuldig.platform.web.server;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// Network of a client, as far as it can be distinguished: the address, or for IPv6 the /64 that
/// one connection gets.
public final class NetworkAddress {
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    public static String network(InetAddress address) {
        return address instanceof Inet6Address six
                ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                : address.getHostAddress();
    }

    /// @param text an address; anything else is returned as it is
    public static String network(String text) {
        try {
            return network(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return text;
        }
    }
}
