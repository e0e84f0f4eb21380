package nl.zorgvuldig.platform.identity.session;

import java.time.Instant;
import java.util.List;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.AssuranceLevel;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/// Authentication of somebody who signed in, for Spring Security. Without authorities: what
/// somebody may do is decided per pupil and per act, not by a role.
@SuppressWarnings("serial")
final class SignedInAuthentication extends AbstractAuthenticationToken {
    private final SignedInUser who;
    private final AssuranceLevel strength;
    private final Instant proved;

    /// @param proved when they last proved, in this session, who they are
    SignedInAuthentication(SignedInUser who, AssuranceLevel strength, Instant proved) {
        super(List.of());
        this.who = who;
        this.strength = strength;
        this.proved = proved;
        setAuthenticated(true);
    }

    AssuranceLevel strength() {
        return strength;
    }

    Instant proved() {
        return proved;
    }

    @Override
    public SignedInUser getPrincipal() {
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
        return other instanceof SignedInAuthentication that
                && who.equals(that.who)
                && strength == that.strength
                && proved.equals(that.proved);
    }

    @Override
    public int hashCode() {
        return who.hashCode();
    }
}
