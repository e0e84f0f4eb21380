package nl.zorgvuldig.consent.purposes;

/// Whose consent a purpose needs. In both cases a single refusal prevents it.
public enum RequiredAgreement {
    /// One person with authority may speak for all, as long as no other objects.
    OF_ONE,
    /// Every person with authority consents.
    OF_ALL
}
