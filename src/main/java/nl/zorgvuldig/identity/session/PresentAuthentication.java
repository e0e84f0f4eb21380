package nl.zorgvuldig.identity.session;

import java.util.List;
import nl.zorgvuldig.identity.SignedIn;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Somebody who signed in, as Spring Security knows them. Without authorities: what somebody may do
/// is decided per pupil and per act, not by a role.
@SuppressWarnings("serial")
final class PresentAuthentication extends AbstractAuthenticationToken {
    private final SignedIn who;

    PresentAuthentication(SignedIn who) {
        super(List.of());
        this.who = who;
        setAuthenticated(true);
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
        return other instanceof PresentAuthentication that && who.equals(that.who);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
