package nl.zorgvuldig.school.roster.records;

/// Supported file formats.
public enum RosterFormat {
    /// EDEXML 1.0x, in which a pupil's year may come from the group.
    EDEXML_1,
    /// EDEXML 2.x.
    EDEXML_2,
    ONEROSTER_1_1,
    ONEROSTER_1_2,
    UNKNOWN
}
