package nl.zorgvuldig.platform.identity.session;

import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Check that somebody proved in this session, recently and strongly, who they are.
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

    /// @throws ReauthenticationRequired when they did not
    @Upholds(Clause.CONFIDENTIALITY)
    public void demand() {
        if (!proved()) {
            throw new ReauthenticationRequired();
        }
    }

    /// Somebody began a change to how they sign in, and proved too long ago who they are: they may
    /// have left their desk since. Nothing of it was done; after proving it again they can repeat
    /// the request.
    public static final class ReauthenticationRequired extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
