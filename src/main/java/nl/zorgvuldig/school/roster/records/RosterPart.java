package nl.zorgvuldig.school.roster.records;

/// Parts a file may contain. Pupils are required.
public enum RosterPart {
    GROUPS,
    STAFF,
    GUARDIANS
}
