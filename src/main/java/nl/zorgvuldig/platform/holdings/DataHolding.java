package nl.zorgvuldig.platform.holdings;

import java.util.regex.Pattern;
import nl.zorgvuldig.platform.vault.RetentionPurpose;

/// One column with personal data, and why it is kept.
///
/// @param table schema and table, as in SQL: `enrolment.pupil`
/// @param column the column: `sealed_name`
/// @param kind what kind of data it is
/// @param subject whom it is about
/// @param purpose key of the text that says why it is kept: `enrolment.purpose.register`
/// @param basis legal basis for keeping it
/// @param retention code of the class that says how long: `PUPIL_DOSSIER`
/// @param keeping the retention purpose with which it ends
/// @throws IllegalArgumentException when a name, key or code is malformed
public record DataHolding(
        String table,
        String column,
        DataKind kind,
        SubjectKind subject,
        String purpose,
        LegalBasis basis,
        String retention,
        RetentionPurpose keeping) {
    private static final Pattern TABLE = Pattern.compile("[a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-zA-Z0-9_-]+)+");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

    public DataHolding {
        require(TABLE, table, "a table with its schema");
        require(COLUMN, column, "a column");
        require(KEY, purpose, "a text key");
        require(CODE, retention, "a retention class");
    }

    private static void require(Pattern form, String text, String what) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is not " + what);
        }
    }
}
