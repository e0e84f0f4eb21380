package nl.zorgvuldig.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.web.server.HostCookie;

/// What was just done, as the page after a form says it first. It travels from the answer to the form
/// to that page in a cookie which names one of these and nothing else, and is forgotten once shown.
public enum DoneNotice {
    SAVED,
    SENT,
    UNDONE,
    DISCARDED,
    ERASED;

    static final HostCookie COOKIE = new HostCookie("gedaan");

    /// Key of the words.
    public String key() {
        return "web.done." + code();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the request says was done before it; empty as well when it says nothing of ours.
    static Optional<DoneNotice> of(HttpServletRequest request) {
        return COOKIE.find(request)
                .flatMap(code -> Stream.of(values())
                        .filter(done -> done.code().equals(code))
                        .findFirst());
    }
}
