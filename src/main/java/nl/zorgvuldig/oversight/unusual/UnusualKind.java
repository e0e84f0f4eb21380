package nl.zorgvuldig.oversight.unusual;

/// Why reading stands out. None of them says that something was wrong.
public enum UnusualKind {
    /// Somebody opened many dossiers of pupils who are not in a group of their own that day.
    OUTSIDE_GROUP,
    /// Somebody opened dossiers early, late or in the weekend.
    OUTSIDE_HOURS,
    /// Many people opened the dossier of one pupil within a short time.
    MANY_READERS,
    /// Somebody was refused one question after the other.
    MANY_REFUSALS
}
