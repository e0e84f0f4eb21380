package nl.zorgvuldig.platform.identity;

import java.io.Serializable;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/// The person who signed in. Ids and a code only; a controller takes it as a parameter.
public record SignedInUser(BoardId board, PersonId person, AccountKind kind) implements Serializable {
    /// The person who sent the request that this thread answers.
    ///
    /// @throws InsufficientAuthenticationException when nobody is signed in
    public static SignedInUser present() {
        return findPresent().orElseThrow(() -> new InsufficientAuthenticationException("nobody is signed in"));
    }

    public static Optional<SignedInUser> findPresent() {
        @Nullable Authentication somebody = SecurityContextHolder.getContext().getAuthentication();
        return somebody != null && somebody.getPrincipal() instanceof SignedInUser who
                ? Optional.of(who)
                : Optional.empty();
    }
}
