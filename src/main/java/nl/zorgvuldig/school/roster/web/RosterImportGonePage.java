package nl.zorgvuldig.school.roster.web;

/// The one answer for an import that is over, somebody else's, or never was.
///
/// @param address where to begin again
public record RosterImportGonePage(String address) {}
