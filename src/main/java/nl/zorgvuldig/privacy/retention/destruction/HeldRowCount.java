package nl.zorgvuldig.privacy.retention.destruction;

/// Number of rows in one table about a person.
///
/// @param place schema and table
/// @param code the class in the retention schedule
/// @param purpose key of the words that say why it is kept
public record HeldRowCount(String place, String code, String purpose, int rows) {}
