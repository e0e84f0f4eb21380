package nl.zorgvuldig.school.roster.records;

/// A field of the file that was not imported: its name, why, and how many times it had a value.
/// Never the value.
///
/// @param field as the file calls it, with its element or file: `leerling/etniciteit`,
///     `users.csv/password`
public record DroppedField(String field, DropReason reason, int times) {}
