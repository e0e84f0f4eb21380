package nl.zorgvuldig.privacy.breaches;

/// Risk of a breach to the people affected, which determines who is notified (AVG art. 33 and 34).
public enum BreachRisk {
    /// No likely risk: nobody is notified; the reason is recorded.
    UNLIKELY,
    /// A risk: the authority is notified.
    LIKELY,
    /// A high risk: the persons concerned are informed as well.
    HIGH
}
