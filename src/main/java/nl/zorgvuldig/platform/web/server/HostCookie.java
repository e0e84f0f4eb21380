package nl.zorgvuldig.platform.web.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;

/// A cookie for a choice that a browser keeps for this host alone.
///
/// @param plain its name without TLS
public record HostCookie(String plain) {
    /// Over TLS a name that browsers restrict to this host.
    public String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + plain : plain;
    }

    /// What the browser sent, when it sent one.
    public Optional<String> find(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }
}
