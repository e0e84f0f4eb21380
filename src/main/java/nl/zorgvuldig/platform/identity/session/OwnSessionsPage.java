package nl.zorgvuldig.platform.identity.session;

import java.util.List;
import nl.zorgvuldig.platform.identity.session.SignedInSessions.OpenSession;

/// The reader's own sessions.
///
/// @param ended whether a session was ended just now
public record OwnSessionsPage(List<OpenSession> sessions, boolean ended) {
    public boolean others() {
        return sessions.stream().anyMatch(session -> !session.here());
    }
}
