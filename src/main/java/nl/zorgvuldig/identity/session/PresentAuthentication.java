package nl.zorgvuldig.identity.session;

import java.util.List;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Strength;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody who signed in, as Spring Security knows them. Without authorities: what somebody may do
/// is decided per pupil and per act, not by a role.
@SuppressWarnings("serial")
final class PresentAuthentication extends AbstractAuthenticationToken {
    private final SignedIn who;
    private final Strength strength;

    PresentAuthentication(SignedIn who, Strength strength) {
        super(List.of());
        this.who = who;
        this.strength = strength;
        setAuthenticated(true);
    }

    Strength strength() {
        return strength;
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return who.person().toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PresentAuthentication that
                && who.equals(that.who)
                && strength == that.strength;
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
