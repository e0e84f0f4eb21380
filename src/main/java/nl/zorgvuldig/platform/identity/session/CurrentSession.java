package nl.zorgvuldig.platform.identity.session;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.security.core.context.SecurityContextHolder;

/// Session of the person signed in, in this request.
public final class CurrentSession {
    private CurrentSession() {}

    /// The assurance level of the session.
    public static AssuranceLevel strength() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication present
                ? present.strength()
                : AssuranceLevel.WEAK;
    }

    /// The last moment in this session of a proof that makes it strong.
    static Optional<Instant> provedStrongly() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication present
                        && present.strength() == AssuranceLevel.STRONG
                ? Optional.of(present.proved())
                : Optional.empty();
    }
}
