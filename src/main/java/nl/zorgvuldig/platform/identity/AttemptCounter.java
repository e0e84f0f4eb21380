package nl.zorgvuldig.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.web.server.NetworkAddress;

/// Counter of attempts at something that could be guessed, over all instances. Who tries is stored
/// only as a keyed hash and only for a day.
@FunctionalInterface
public interface AttemptCounter {
    /// Counts one more attempt, also when it is one too many.
    ///
    /// @param purpose what is tried, in a few fixed words
    /// @param most how many attempts are allowed within one quarter of an hour
    /// @return whether the attempt is allowed
    boolean allowed(String purpose, String who, int most);

    /// Network a request comes from: the address, or for IPv6 the /64 that one connection gets.
    static String network(HttpServletRequest request) {
        return NetworkAddress.network(request.getRemoteAddr());
    }
}
