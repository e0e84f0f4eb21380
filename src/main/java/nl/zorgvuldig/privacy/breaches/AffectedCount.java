package nl.zorgvuldig.privacy.breaches;

/// How many people a breach affects, in bands that a reporter can name at once.
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
