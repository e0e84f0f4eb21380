package nl.zorgvuldig.platform.kernel;

/// Assurance level: how certain it is that somebody is who they say, and how certain it must be for
/// an act.
public enum AssuranceLevel {
    /// One proof, such as a link in a mailbox.
    WEAK,
    /// Two proofs, or one that only the person can give: a passkey that asked for finger, face or
    /// code.
    STRONG;

    public boolean suffices(Act act) {
        return this == STRONG || act.requiredStrength() == WEAK;
    }
}
