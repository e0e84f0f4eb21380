package nl.zorgvuldig.platform.holdings;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Column of the live schema, and the rule that says whether it holds personal data. It does when
/// it is
///
/// - sealed: `bytea`, named `sealed_…`;
/// - the id of a person: `uuid`, named after one (`pupil`, `author`, `new_guardian`) or after what
///   a person did (`recorded_by`), or the `id` of a table named after one;
/// - a hash a person is found by: `bytea`, named `…_hash` after an address, a name, a number or a
///   birth date;
/// - the principal of a session.
///
/// @param table schema and table
/// @param type as PostgreSQL formats it
public record SchemaColumn(String table, String column, String type) {
    private static final Map<String, SubjectKind> TELLING = Map.of(
            "pupil", SubjectKind.PUPIL,
            "guardian", SubjectKind.GUARDIAN,
            "staff_member", SubjectKind.STAFF,
            "employee", SubjectKind.STAFF,
            "expert", SubjectKind.EXPERT,
            "school_doctor", SubjectKind.SCHOOL_DOCTOR);
    private static final Set<String> PERSONS = Set.of(
            "person",
            "subject",
            "actor",
            "author",
            "addressee",
            "sender",
            "reader",
            "supervisor",
            "keeper",
            "owner",
            "doctor",
            "coach",
            "teacher",
            "substitute",
            "account");
    private static final Pattern BY_SOMEONE = Pattern.compile(".*_by");
    private static final Pattern HASH_OF_SOMEONE =
            Pattern.compile("(.*_)?(address|email|name|phone|number|birth_date)_hash");

    public boolean personal() {
        return switch (type) {
            case "bytea" ->
                column.startsWith("sealed_") || HASH_OF_SOMEONE.matcher(column).matches();
            case "uuid" -> identifiesSomeone();
            default -> column.equals("principal_name");
        };
    }

    /// The subject it must be about, when its name tells.
    public Optional<SubjectKind> subject() {
        return type.equals("uuid") ? Optional.ofNullable(TELLING.get(named())) : Optional.empty();
    }

    private boolean identifiesSomeone() {
        return TELLING.containsKey(named())
                || PERSONS.contains(named())
                || BY_SOMEONE.matcher(column).matches();
    }

    /// The name that counts: of the table for its `id`, else of the column, or its last word.
    private String named() {
        String name = column.equals("id") ? table.substring(table.indexOf('.') + 1) : column;
        if (TELLING.containsKey(name)) {
            return name;
        }
        return name.substring(name.lastIndexOf('_') + 1);
    }
}
