package nl.zorgvuldig.identity.session;

import java.time.Clock;
import java.time.Duration;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Whether somebody proved in this session, not long ago and strongly, that it is them.
@Component
public final class Lately {
    static final Duration WHILE = Duration.ofMinutes(10);

    private final Clock clock;

    Lately(Clock clock) {
        this.clock = clock;
    }

    public boolean proved() {
        return Present.provedStrongly()
                .filter(at -> clock.instant().isBefore(at.plus(WHILE)))
                .isPresent();
    }

    /// @throws ProveAgain when not
    @Upholds(Clause.CONFIDENTIALITY)
    public void demand() {
        if (!proved()) {
            throw new ProveAgain();
        }
    }
}
