package nl.zorgvuldig.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Reads at each request, from the session, who is signed in; and ends the session when its time is
/// over or the account was closed since. The session itself is read from the database at each
/// request, and closing an account deletes its sessions, so a right that ends, ends on the next
/// request on every instance.
@Component
final class PresentContext implements SecurityContextRepository {
    private final Accounts accounts;
    private final Clock clock;

    PresentContext(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        @Nullable HttpSession session = exchange.getRequest().getSession(false);
        if (session == null) {
            return SecurityContextHolder.createEmptyContext();
        }
        Optional<Presence> found = found(session);
        if (found.isEmpty()) {
            return SecurityContextHolder.createEmptyContext();
        }
        Presence presence = found.get();
        SignedIn who = presence.who();
        if (presence.over(clock.instant())
                || accounts.findOpen(who.board(), who.person())
                        .filter(who.kind()::equals)
                        .isEmpty()) {
            session.invalidate();
            return SecurityContextHolder.createEmptyContext();
        }
        return new SecurityContextImpl(
                new PresentAuthentication(who, presence.method().strength(), presence.since()));
    }

    /// Only [SignIn] signs anybody in.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && found(session).isPresent();
    }

    static Optional<Presence> found(HttpSession session) {
        return session.getAttribute(Presence.ATTRIBUTE) instanceof String text ? Presence.read(text) : Optional.empty();
    }
}
