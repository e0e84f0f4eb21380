package nl.zorgvuldig.rights;

import nl.zorgvuldig.kernel.Codes;

/// How the keeper made sure that who asks is who they are, and may ask. Nothing of a proof of
/// identity is kept.
public enum Check {
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
