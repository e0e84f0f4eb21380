package nl.zorgvuldig.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.identity.IdentityActs;
import nl.zorgvuldig.identity.SessionEnding;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Where every way of signing in ends, and where signing out happens. Whoever adds a way (a
/// passkey, another identity provider) proves who somebody is and then calls [#complete].
@Component
public final class SignIn {
    private final AuditLog log;
    private final List<SessionEnding> endings;
    private final Clock clock;

    SignIn(AuditLog log, List<SessionEnding> endings, Clock clock) {
        this.log = log;
        this.endings = endings;
        this.clock = clock;
    }

    /// Signs somebody in whose identity and open account are certain. The line in the log comes
    /// first; without it nobody is signed in. The session is a new one, so that one known
    /// beforehand is worth nothing.
    ///
    /// @return where they go on: the page they asked for before, else the first
    @Upholds(Clause.CONFIDENTIALITY)
    public String complete(HttpServletRequest request, SignedIn who, SignInMethod method) {
        String onward = AskedAddress.find(request).orElse(Onward.START);
        write(who, method.code());
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) who.kind().idle().toSeconds());
        SessionCsrf.begin(session);
        session.setAttribute(
                BrowserKind.ATTRIBUTE,
                BrowserKind.of(request.getHeader("User-Agent")).text());
        session.setAttribute(Presence.ATTRIBUTE, new Presence(who, method, clock.instant()).text());
        return onward;
    }

    /// Whoever is signed in proved more of who they are. A new session begins, with the forms
    /// that are open in the old one, so that nothing typed in one is lost: under another id
    /// alone, a slow request that read the old one could write its id back.
    @Upholds(Clause.CONFIDENTIALITY)
    public void strengthen(HttpServletRequest request, SignedIn who, SignInMethod method) {
        write(who, method.code());
        HttpSession before = request.getSession(true);
        int idle = before.getMaxInactiveInterval();
        Map<String, Object> open = new HashMap<>();
        Collections.list(before.getAttributeNames()).forEach(name -> open.put(name, before.getAttribute(name)));
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(idle);
        open.forEach(session::setAttribute);
        session.setAttribute(Presence.ATTRIBUTE, new Presence(who, method, clock.instant()).text());
    }

    /// Ends the session, if there is one, before anything else.
    public void signOut(HttpServletRequest request) {
        Optional<SignedIn> who = SignedIn.findPresent();
        end(request);
        who.ifPresent(person -> write(person, "out"));
    }

    private void write(SignedIn who, String how) {
        Acting acting = new Acting(who.board(), who.person(), IdentityActs.SIGN_IN, SchoolDay.today(clock));
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, AuditOutcome.DONE, how)
                .about(who.person()));
    }

    private void end(HttpServletRequest request) {
        @Nullable HttpSession before = request.getSession(false);
        if (before != null) {
            endings.forEach(one -> one.ended(before.getId()));
            before.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
