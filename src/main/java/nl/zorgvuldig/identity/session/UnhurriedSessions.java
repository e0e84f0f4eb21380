package nl.zorgvuldig.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Remembers when a session was last used only once a minute, so that an ordinary request reads and
/// does not write. A session may end up to a minute before its time, never after.
final class UnhurriedSessions<S extends Session>
        implements SessionRepository<UnhurriedSessions.Unhurried<S>> {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    UnhurriedSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Unhurried<S> createSession() {
        return new Unhurried<>(sessions.createSession());
    }

    @Override
    public void save(Unhurried<S> session) {
        sessions.save(session.stored());
    }

    @Override
    public @Nullable Unhurried<S> findById(String id) {
        @Nullable S found = sessions.findById(id);
        return found == null ? null : new Unhurried<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    /// A session that does not notice being used again within the minute.
    record Unhurried<S extends Session>(S stored) implements Session {
        @Override
        public void setLastAccessedTime(Instant now) {
            if (!now.isBefore(stored.getLastAccessedTime().plus(PAUSE))) {
                stored.setLastAccessedTime(now);
            }
        }

        @Override
        public String getId() {
            return stored.getId();
        }

        @Override
        public String changeSessionId() {
            return stored.changeSessionId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return stored.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return stored.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            stored.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            stored.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return stored.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return stored.getLastAccessedTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            stored.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return stored.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return stored.isExpired();
        }
    }
}
