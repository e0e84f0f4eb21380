package nl.zorgvuldig.roster;

/// What a file may or may not speak about. Pupils it must.
public enum RosterPart {
    GROUPS,
    STAFF,
    GUARDIANS
}
