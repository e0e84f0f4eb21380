package nl.zorgvuldig.school.personnel.departures;

/// What becomes of something that is kept.
public enum RetentionOutcome {
    STAYS,
    GOES
}
