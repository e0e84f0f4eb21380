package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/// Repository that reads at each request, from the session, who is signed in; and ends the session
/// when its time is over or the account was closed since. The session itself is read from the
/// database at each request, and closing an account deletes its sessions, so a right that ends,
/// ends on the next request on every instance.
@Component
public final class SessionContextRepository implements SecurityContextRepository {
    private final Accounts accounts;
    private final Clock clock;

    SessionContextRepository(Accounts accounts, Clock clock) {
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
        Optional<SessionPresence> found = found(session);
        if (found.isEmpty()) {
            return SecurityContextHolder.createEmptyContext();
        }
        SessionPresence presence = found.get();
        SignedInUser who = presence.who();
        if (presence.over(clock.instant())
                || accounts.findOpen(who.board(), who.person())
                        .filter(who.kind()::equals)
                        .isEmpty()) {
            session.invalidate();
            return SecurityContextHolder.createEmptyContext();
        }
        return new SecurityContextImpl(
                new SignedInAuthentication(who, presence.method().strength(), presence.since()));
    }

    /// Does nothing: only [SignIn] signs anybody in.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && found(session).isPresent();
    }

    static Optional<SessionPresence> found(HttpSession session) {
        return session.getAttribute(SessionPresence.ATTRIBUTE) instanceof String text
                ? SessionPresence.read(text)
                : Optional.empty();
    }
}
