package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What was just done, as the page after a form says it first. It travels from the answer to the form
/// to that page in a cookie which names one of these and nothing else, and is forgotten once shown.
public enum DoneNotice {
    SAVED,
    SENT;

    private static final String COOKIE = "gedaan";

    /// Key of the words.
    public String key() {
        return "web.done." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the request says was done before it; empty as well when it says nothing of ours.
    static Optional<DoneNotice> of(HttpServletRequest request) {
        return sent(request)
                .flatMap(code -> Stream.of(values())
                        .filter(done -> done.code().equals(code))
                        .findFirst());
    }

    /// Whether there is a cookie to forget.
    static boolean isSent(HttpServletRequest request) {
        return sent(request).isPresent();
    }

    private static Optional<String> sent(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(cookie(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Over TLS under a name that browsers keep to this host.
    static String cookie(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }
}
