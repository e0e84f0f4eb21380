package nl.zorgvuldig.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// The page somebody asked for before they had signed in: they go on to it once they have, and are
/// then let in or refused as anybody. Kept in the session, at the very address and never from what
/// a request says of one; without what stands behind a question mark, where what somebody looks for
/// can stand.
public final class AskedAddress {
    private static final String ATTRIBUTE = "asked-address";

    private AskedAddress() {}

    /// Keeps what was asked for, when it is a page that can be asked for: what only takes forms is
    /// none, nor is a picture on a page.
    ///
    /// @param pages what answers requests
    static void keep(HttpServletRequest request, Stream<HandlerMapping> pages) {
        if (HttpMethod.GET.matches(request.getMethod())
                && Onward.inWindow(request)
                && Onward.local(request.getRequestURI())
                && answered(request, pages)) {
            request.getSession(true).setAttribute(ATTRIBUTE, request.getRequestURI());
        }
    }

    /// Empty when nothing was asked for in this browser.
    public static Optional<String> find(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String path
                ? Optional.of(path).filter(Onward::local)
                : Optional.empty();
    }

    private static boolean answered(HttpServletRequest request, Stream<HandlerMapping> pages) {
        ServletRequestPathUtils.parseAndCache(request);
        return pages.anyMatch(mapping -> answers(mapping, request));
    }

    private static boolean answers(HandlerMapping mapping, HttpServletRequest request) {
        try {
            return mapping.getHandler(request) != null;
        } catch (Exception otherMethod) {
            return false;
        }
    }
}
