package nl.zorgvuldig.roster;

/// A pupil is in at most one base group (*stamgroep*) and in any number of composite groups
/// (*samengestelde groep*).
public enum GroupKind {
    BASE,
    COMPOSITE
}
