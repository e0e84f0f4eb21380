package nl.zorgvuldig.school.roster.web;

/// The one answer for an import that is over, somebody else's, or never existed.
///
/// @param address to start again
public record RosterImportGonePage(String address) {}
