package nl.zorgvuldig.consent.purposes;

/// Whose yes a purpose needs. In both cases a single no is enough to stop it.
public enum RequiredAgreement {
    /// One person with authority may speak for all, as long as no other objects.
    OF_ONE,
    /// Every person with authority says yes.
    OF_ALL
}
