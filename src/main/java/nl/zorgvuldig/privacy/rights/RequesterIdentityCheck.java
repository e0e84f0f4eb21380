package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// How the keeper made sure that who asks is who they are, and may ask. Nothing of a proof of
/// identity is kept.
public enum RequesterIdentityCheck {
    /// Signed in with an account that the school gave; relation and authority stand on record.
    ACCOUNT,
    /// Came by, and showed who they are.
    SEEN,
    /// Called back, on the number that is known.
    CALLED,
    /// It could not be made sure.
    FAILED;

    public String code() {
        return Codes.of(this);
    }
}
