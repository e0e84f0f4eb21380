package nl.zorgvuldig.school.roster.records;

/// A group in the file's school year.
///
/// @param key its stable key in the other system
/// @param yearGroup *jaargroep*: `1` to `8`, `C` for a combination, one of the other codes, or
///     empty when not stated
public record RosterGroup(String key, String name, String yearGroup, RosterGroupKind kind) {}
