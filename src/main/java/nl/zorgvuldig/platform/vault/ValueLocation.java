package nl.zorgvuldig.platform.vault;

import java.util.UUID;

/// Location of a sealed value: it opens there and nowhere else.
///
/// @param table schema and table, as in SQL: `enrolment.pupil`
/// @param column the column: `sealed_name`
/// @param row identity of the row
public record ValueLocation(String table, String column, UUID row) {}
