package nl.zorgvuldig.platform.identity.session;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in, in this request.
public final class CurrentSession {
    private CurrentSession() {}

    /// How certain it is that it is them.
    public static AssuranceLevel strength() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication present
                ? present.strength()
                : AssuranceLevel.WEAK;
    }

    /// When they showed last, in this session, what makes it strong.
    static Optional<Instant> provedStrongly() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAuthentication present
                        && present.strength() == AssuranceLevel.STRONG
                ? Optional.of(present.proved())
                : Optional.empty();
    }
}
