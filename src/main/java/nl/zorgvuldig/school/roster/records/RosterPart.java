package nl.zorgvuldig.school.roster.records;

/// What a file may or may not speak about. Pupils it must.
public enum RosterPart {
    GROUPS,
    STAFF,
    GUARDIANS
}
