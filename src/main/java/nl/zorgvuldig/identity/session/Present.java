package nl.zorgvuldig.identity.session;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.kernel.Strength;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in, in this request.
final class Present {
    private Present() {}

    /// How certain it is that it is them.
    static Strength strength() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PresentAuthentication present
                ? present.strength()
                : Strength.WEAK;
    }

    /// When they showed last, in this session, what makes it strong.
    static Optional<Instant> provedStrongly() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PresentAuthentication present
                        && present.strength() == Strength.STRONG
                ? Optional.of(present.proved())
                : Optional.empty();
    }
}
