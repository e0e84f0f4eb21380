package nl.zorgvuldig.school.roster.records;

/// Kind of group. A pupil is in at most one base group (*stamgroep*) and in any number of composite
/// groups (*samengestelde groep*).
public enum RosterGroupKind {
    BASE,
    COMPOSITE
}
