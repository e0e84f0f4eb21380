package nl.zorgvuldig.platform.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.session.ReauthenticationReturn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/// Page that somebody asked for before they had signed in, or whose form they sent too late: they
/// continue there once signed in, and are then let in or refused like anybody. Stored in the
/// session: the address itself or one above it, never one that a request names, and without its
/// query, which can contain what somebody searches for.
public final class RequestedAddress {
    private static final String ATTRIBUTE = "asked-address";

    private RequestedAddress() {}

    /// Stores the address of the request when it is a page: an address that only takes forms is
    /// none, nor is a picture on a page.
    ///
    /// @param pages handlers of requests
    public static void keep(HttpServletRequest request, Stream<HandlerMapping> pages) {
        if (HttpMethod.GET.matches(request.getMethod())
                && ReauthenticationReturn.inWindow(request)
                && ReauthenticationReturn.local(request.getRequestURI())
                && answered(request, pages)) {
            request.getSession(true).setAttribute(ATTRIBUTE, request.getRequestURI());
        }
    }

    /// Stores the page of a form that came too late: the address it was sent to or, where that only
    /// takes forms, the nearest above it that is a page. Not for a form that another site sent.
    ///
    /// @param open whether an address opens without signing in: nobody goes back to that
    /// @param pages handlers of requests
    static void keepOfForm(HttpServletRequest request, Predicate<String> open, List<HandlerMapping> pages) {
        if (ReauthenticationReturn.inWindow(request)
                && ours(request)
                && ReauthenticationReturn.local(request.getRequestURI())) {
            Stream.iterate(request.getRequestURI(), path -> path.length() > 1, RequestedAddress::above)
                    .takeWhile(open.negate())
                    .filter(path -> answered(new PageProbeRequest(request, path), pages.stream()))
                    .findFirst()
                    .ifPresent(path -> request.getSession(true).setAttribute(ATTRIBUTE, path));
        }
    }

    private static String above(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static boolean ours(HttpServletRequest request) {
        @Nullable String from = request.getHeader("Sec-Fetch-Site");
        return from == null || from.equals("same-origin");
    }

    /// Empty when no page was asked for in this browser.
    public static Optional<String> find(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String path
                ? Optional.of(path).filter(ReauthenticationReturn::local)
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
