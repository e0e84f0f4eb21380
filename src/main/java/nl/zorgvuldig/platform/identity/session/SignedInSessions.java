package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.PersonSessions;
import nl.zorgvuldig.platform.identity.SessionEndListener;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/// Sessions of signed-in people: listing and ending them. Each end is an audit event, which is
/// written first; from the next request on nobody is signed in there, on any instance.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class SignedInSessions implements PersonSessions {
    /// Code in the audit log for sessions that somebody else ended.
    public static final String BY_SCHOOL = "sessions-ended-for";

    private static final String ONE = "session-ended";
    private static final String OTHERS = "sessions-ended";

    private final JdbcIndexedSessionRepository stored;
    private final List<SessionEndListener> endings;
    private final Vault vault;
    private final AuditLog log;
    private final Clock clock;

    SignedInSessions(
            JdbcIndexedSessionRepository storedSessions,
            List<SessionEndListener> endings,
            Vault vault,
            AuditLog log,
            Clock clock) {
        this.stored = storedSessions;
        this.endings = endings;
        this.vault = vault;
        this.log = log;
        this.clock = clock;
    }

    /// All sessions of somebody, the one of this request first, then by last use.
    public List<OpenSession> list(SignedInUser who, HttpServletRequest request) {
        String here = here(request);
        return sessions(who.person()).entrySet().stream()
                .flatMap(entry -> presence(entry.getValue()).map(found -> open(entry, found, here)).stream())
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::used)
                        .reversed())
                .toList();
    }

    /// Ends one of the person's own sessions.
    ///
    /// @return whether there was one of that name, other than the one of this request
    public boolean end(SignedInUser who, String name, HttpServletRequest request) {
        String here = here(request);
        Optional<String> found = sessions(who.person()).keySet().stream()
                .filter(id -> !id.equals(here) && name(id).equals(name))
                .findFirst();
        found.ifPresent(id -> end(List.of(id), who.person(), ONE));
        return found.isPresent();
    }

    /// Ends all of the person's own sessions but the one of this request.
    ///
    /// @return how many there were
    public int endOthers(SignedInUser who, HttpServletRequest request) {
        String here = here(request);
        return end(
                sessions(who.person()).keySet().stream()
                        .filter(id -> !id.equals(here))
                        .toList(),
                who.person(),
                OTHERS);
    }

    @Override
    public int count(PersonId person) {
        return (int) sessions(person).values().stream()
                .filter(session -> presence(session).isPresent())
                .count();
    }

    @Override
    public int endAllOf(PersonId person) {
        return end(List.copyOf(sessions(person).keySet()), person, BY_SCHOOL);
    }

    private int end(List<String> ids, PersonId whose, String how) {
        if (ids.isEmpty()) {
            return 0;
        }
        log.append(log.done(IdentityActs.SIGN_IN, Clause.CONFIDENTIALITY, how)
                .about(whose)
                .counting(ids.size()));
        for (String id : ids) {
            endings.forEach(listener -> listener.ended(id));
            stored.deleteById(id);
        }
        return ids.size();
    }

    private Map<String, ? extends Session> sessions(PersonId person) {
        return stored.findByPrincipalName(person.toString());
    }

    /// The person signed in to a session that has not expired.
    private Optional<SessionPresence> presence(Session session) {
        return session.getAttribute(SessionPresence.ATTRIBUTE) instanceof String text && !session.isExpired()
                ? SessionPresence.read(text).filter(presence -> !presence.over(clock.instant()))
                : Optional.empty();
    }

    private OpenSession open(Map.Entry<String, ? extends Session> entry, SessionPresence presence, String here) {
        Session session = entry.getValue();
        BrowserKind browser = session.getAttribute(BrowserKind.ATTRIBUTE) instanceof String text
                ? BrowserKind.read(text).orElseGet(() -> BrowserKind.of(null))
                : BrowserKind.of(null);
        return new OpenSession(
                name(entry.getKey()),
                browser,
                presence.since(),
                session.getLastAccessedTime(),
                entry.getKey().equals(here));
    }

    private String name(String id) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.keyedHash(Acting.current().board(), "name of a session", id));
    }

    private static String here(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    /// One session in which somebody is signed in.
    ///
    /// @param name by which it can be ended; nobody can use the session with it
    /// @param since when they signed in there
    /// @param used the last time, within a minute
    /// @param here whether it is the session of this request
    public record OpenSession(String name, BrowserKind browser, Instant since, Instant used, boolean here) {}
}
