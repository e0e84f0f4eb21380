package nl.zorgvuldig.platform.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Session repository that updates the time of last use only once a minute, so that an ordinary
/// request reads and does not write. A session may end up to a minute before its time, never after.
/// Within one request a session is read once, though the filter around it asks again when the
/// response is sent.
final class ThrottledSessionRepository<S extends Session>
        implements SessionRepository<ThrottledSessionRepository.Unhurried<S>> {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;
    private final ScopedValue<Map<String, Unhurried<S>>> read = ScopedValue.newInstance();
    private final ScopedValue<Boolean> onlyAsks = ScopedValue.newInstance();

    ThrottledSessionRepository(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    /// Wraps the filter that loads sessions.
    void readOnce(ServletRequest request, ServletResponse response, FilterChain rest)
            throws IOException, ServletException {
        try {
            ScopedValue.where(read, new HashMap<>())
                    .where(onlyAsks, SessionLifetimeController.onlyAsks(request))
                    .<Object, Exception>call(() -> {
                        rest.doFilter(request, response);
                        return Boolean.TRUE;
                    });
        } catch (IOException | ServletException | RuntimeException failed) {
            throw failed;
        } catch (Exception unexpected) {
            throw new ServletException(unexpected);
        }
    }

    @Override
    public Unhurried<S> createSession() {
        return new Unhurried<>(sessions.createSession(), false, sessions);
    }

    @Override
    public void save(Unhurried<S> session) {
        sessions.save(session.stored());
    }

    @Override
    public @Nullable Unhurried<S> findById(String id) {
        @Nullable Unhurried<S> before = read.isBound() ? read.get().get(id) : null;
        if (before != null && before.getId().equals(id)) {
            return before;
        }
        @Nullable S found = sessions.findById(id);
        if (found == null) {
            return null;
        }
        Unhurried<S> session = new Unhurried<>(found, onlyAsks.isBound() && onlyAsks.get(), sessions);
        if (read.isBound()) {
            read.get().put(id, session);
        }
        return session;
    }

    @Override
    public void deleteById(String id) {
        if (read.isBound()) {
            read.get().remove(id);
        }
        sessions.deleteById(id);
    }

    /// Session that ignores being used again within the minute.
    ///
    /// @param onlyAsks whether this request does not count as use
    /// @param kept where it is stored
    record Unhurried<S extends Session>(S stored, boolean onlyAsks, SessionRepository<S> kept) implements Session {
        /// Stored at once: a response may be sent while it is being read from the database, in a
        /// unit of work in which nothing can be written.
        @Override
        public void setLastAccessedTime(Instant now) {
            if (!onlyAsks && !now.isBefore(stored.getLastAccessedTime().plus(PAUSE))) {
                stored.setLastAccessedTime(now);
                kept.save(stored);
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
