package nl.zorgvuldig.privacy.breaches;

/// How many people it concerns, as whoever reports can say at once.
public enum AffectedCount {
    ONE,
    /// 2 to 10.
    FEW,
    /// 11 to 100.
    DOZENS,
    /// More than 100.
    HUNDREDS,
    UNKNOWN
}
