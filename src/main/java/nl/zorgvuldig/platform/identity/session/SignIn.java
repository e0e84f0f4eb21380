package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.SessionEndListener;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.protection.RequestedAddress;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Last step of every way of signing in, and signing out. A new way (a passkey, another identity
/// provider) proves who somebody is and then calls [#complete].
@Component
public final class SignIn {
    private final AuditLog log;
    private final List<SessionEndListener> endings;
    private final Clock clock;

    SignIn(AuditLog log, List<SessionEndListener> endings, Clock clock) {
        this.log = log;
        this.endings = endings;
        this.clock = clock;
    }

    /// Signs in somebody whose identity and open account are certain. The audit event is written
    /// first; without it nobody is signed in. The session is a new one, so that a session id known
    /// beforehand is worth nothing.
    ///
    /// @return where they continue: the page they asked for before, else the first
    @Upholds(Clause.CONFIDENTIALITY)
    public String complete(HttpServletRequest request, SignedInUser who, SignInMethod method) {
        String onward = RequestedAddress.find(request).orElse(ReauthenticationReturn.START);
        write(who, method.code());
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) who.kind().idle().toSeconds());
        SessionCsrf.begin(session);
        session.setAttribute(
                BrowserKind.ATTRIBUTE,
                BrowserKind.of(request.getHeader("User-Agent")).text());
        session.setAttribute(SessionPresence.ATTRIBUTE, new SessionPresence(who, method, clock.instant()).text());
        return onward;
    }

    /// Raises the assurance of somebody who is signed in. A new session begins, with the forms that
    /// are open in the old one, so that nothing typed in one is lost: with only another id, a slow
    /// request that read the old one could write its id back.
    @Upholds(Clause.CONFIDENTIALITY)
    public void strengthen(HttpServletRequest request, SignedInUser who, SignInMethod method) {
        write(who, method.code());
        HttpSession before = request.getSession(true);
        int idle = before.getMaxInactiveInterval();
        Map<String, Object> open = new HashMap<>();
        Collections.list(before.getAttributeNames()).forEach(name -> open.put(name, before.getAttribute(name)));
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(idle);
        open.forEach(session::setAttribute);
        session.setAttribute(SessionPresence.ATTRIBUTE, new SessionPresence(who, method, clock.instant()).text());
    }

    /// Ends the session, if there is one, before anything else.
    public void signOut(HttpServletRequest request) {
        Optional<SignedInUser> who = SignedInUser.findPresent();
        end(request);
        who.ifPresent(person -> write(person, "out"));
    }

    private void write(SignedInUser who, String how) {
        Acting acting = new Acting(who.board(), who.person(), IdentityActs.SIGN_IN, SchoolDay.today(clock));
        log.append(AuditEvent.of(clock, acting, Clause.CONFIDENTIALITY, AuditOutcome.DONE, how)
                .about(who.person()));
    }

    private void end(HttpServletRequest request) {
        @Nullable HttpSession before = request.getSession(false);
        if (before != null) {
            endings.forEach(listener -> listener.ended(before.getId()));
            before.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
