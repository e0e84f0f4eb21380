package nl.zorgvuldig.platform.identity.session;

import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Whether somebody proved in this session, not long ago and strongly, that it is them.
@Component
public final class RecentAuthentication {
    static final Duration WHILE = Duration.ofMinutes(10);

    private final Clock clock;

    RecentAuthentication(Clock clock) {
        this.clock = clock;
    }

    public boolean proved() {
        return CurrentSession.provedStrongly()
                .filter(at -> clock.instant().isBefore(at.plus(WHILE)))
                .isPresent();
    }

    /// @throws ProveAgain when not
    @Upholds(Clause.CONFIDENTIALITY)
    public void demand() {
        if (!proved()) {
            throw new ReauthenticationRequired();
        }
    }

    /// Somebody began what changes how they sign in, and it is a while ago that they proved who they
    /// are: a desk can have been left since. Nothing of it was done; who proves it again can ask the
    /// same again.
    public static final class ReauthenticationRequired extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
