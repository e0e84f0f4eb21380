package nl.zorgvuldig.privacy.rights;

import nl.zorgvuldig.platform.kernel.Codes;

/// How the keeper verified the requester's identity and entitlement. No proof of identity is kept.
public enum RequesterIdentityCheck {
    /// Signed in with an account that the school issued; relation and authority are on record.
    ACCOUNT,
    /// Came in person and showed identification.
    SEEN,
    /// Called back on the number on record.
    CALLED,
    /// Could not be verified.
    FAILED;

    public String code() {
        return Codes.of(this);
    }
}
