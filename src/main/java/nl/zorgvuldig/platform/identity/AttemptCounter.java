package nl.zorgvuldig.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import nl.zorgvuldig.platform.web.server.NetworkAddress;

/// Counts how often something that could be guessed is tried, over all instances. Who tries is kept
/// only as a keyed hash and only for a day.
@FunctionalInterface
public interface AttemptCounter {
    /// Counts one more try, also when it is one too many.
    ///
    /// @param purpose what is tried, in a few fixed words
    /// @param most how many tries one quarter of an hour has room for
    boolean allowed(String purpose, String who, int most);

    /// Where a request comes from: the address, or for IPv6 the /64 that one connection gets.
    static String network(HttpServletRequest request) {
        return NetworkAddress.network(request.getRemoteAddr());
    }
}
