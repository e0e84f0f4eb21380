package nl.zorgvuldig.identity.session;

import java.util.Optional;
import nl.zorgvuldig.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is signed in, in this request.
final class Present {
    private Present() {}

    static Optional<SignedIn> find() {
        @Nullable Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        return somebody != null && somebody.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }
}
