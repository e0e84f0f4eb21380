package nl.zorgvuldig.school.personnel.departures;

/// Retention decision on stored data.
public enum RetentionOutcome {
    STAYS,
    GOES
}
