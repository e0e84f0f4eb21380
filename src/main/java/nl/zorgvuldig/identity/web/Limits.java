package nl.zorgvuldig.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// How often one may ask for, or try, a link within a quarter of an hour.
///
/// @param perAddress for one e-mail address
/// @param perNetwork from one place on the network; a whole school is often one place
record Limits(int perAddress, int perNetwork) {
    /// Where a request comes from: the address, or for IPv6 the /64 that one connection gets.
    static String network(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), 8))
                    : address;
        } catch (IllegalArgumentException notAnAddress) {
            return address;
        }
    }
}
