package nl.zorgvuldig.platform.web.navigation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.web.server.HostCookie;

/// Whether single letters move around a page (`/`, `j`, `k`, `?`), chosen per browser: somebody who
/// speaks to the computer, or types with one hand, must be able to turn them off (WCAG 2.1.4). Asked
/// for with `?toetsen=uit` or `?toetsen=aan` on any page and kept in a cookie; on by default.
///
/// @param path of the same page with the other choice; empty where the page cannot be asked for again
public record KeyboardShortcuts(boolean on, String path) {
    public static final String CHOICE = "toetsen";
    public static final HostCookie COOKIE = new HostCookie(CHOICE);
    private static final String ON = "aan";
    private static final String OFF = "uit";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + CHOICE + "=(" + ON + "|" + OFF + ")(?:&|$)");

    /// @param page path and query of the same page, ready for one more parameter; empty as above
    public static KeyboardShortcuts of(HttpServletRequest request, String page) {
        boolean on = asked(request).or(() -> COOKIE.find(request)).orElse(ON).equals(ON);
        return new KeyboardShortcuts(on, page.isEmpty() ? "" : page + CHOICE + "=" + (on ? OFF : ON));
    }

    /// What this request chooses, to be remembered; empty when it chooses nothing.
    public static Optional<String> asked(HttpServletRequest request) {
        Matcher asked =
                ASKED.matcher(Optional.ofNullable(request.getQueryString()).orElse(""));
        return asked.find() ? Optional.of(asked.group(1)) : Optional.empty();
    }
}
