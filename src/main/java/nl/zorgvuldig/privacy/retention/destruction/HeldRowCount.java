package nl.zorgvuldig.privacy.retention.destruction;

/// How many rows of one table there are about a person.
///
/// @param place schema and table
/// @param code the class in the schedule
/// @param purpose key of the words that say why it is kept
public record HeldRowCount(String place, String code, String purpose, int rows) {}
