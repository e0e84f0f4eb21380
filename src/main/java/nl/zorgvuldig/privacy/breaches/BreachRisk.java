package nl.zorgvuldig.privacy.breaches;

/// What a breach can do to the people it concerns, and with that whom it is told (AVG art. 33 and
/// 34).
public enum BreachRisk {
    /// Unlikely to be a risk: nobody is told, with the reason.
    UNLIKELY,
    /// A risk: the authority is told.
    LIKELY,
    /// A high risk: the persons concerned are told as well.
    HIGH
}
