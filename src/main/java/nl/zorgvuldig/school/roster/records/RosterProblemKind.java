package nl.zorgvuldig.school.roster.records;

import static nl.zorgvuldig.school.roster.records.ProblemSeverity.ERROR;
import static nl.zorgvuldig.school.roster.records.ProblemSeverity.NOTE;
import static nl.zorgvuldig.school.roster.records.ProblemSeverity.WARNING;

import java.util.Locale;

/// Every possible problem with a file, its severity, and its text.
public enum RosterProblemKind {
    // the file as a whole
    FILE_EMPTY(ERROR, 0),
    FILE_TOO_LARGE(ERROR, 1),
    FILE_UNREADABLE(ERROR, 0),
    FILE_NOT_RECOGNISED(ERROR, 0),
    ENCODING_WRONG(ERROR, 0),
    ENCODING_UNKNOWN(ERROR, 0),
    TEXT_TOO_LONG(ERROR, 1),
    TOO_MANY_RECORDS(ERROR, 1),
    MORE_OF_THE_SAME(NOTE, 1),

    // XML
    XML_MALFORMED(ERROR, 0),
    XML_DOCTYPE(ERROR, 0),
    XML_OTHER_ROOT(ERROR, 0),
    XML_TOO_DEEP(ERROR, 0),
    XML_TOO_MANY_ELEMENTS(ERROR, 0),

    // zip and CSV
    ZIP_DAMAGED(ERROR, 0),
    ZIP_TOO_MANY_ENTRIES(ERROR, 1),
    ZIP_UNSAFE_NAME(ERROR, 0),
    ZIP_DUPLICATE_ENTRY(ERROR, 0),
    ZIP_ENTRY_TOO_LARGE(ERROR, 1),
    ZIP_TOO_LARGE(ERROR, 1),
    ZIP_BOMB(ERROR, 1),
    ZIP_FILES_IGNORED(NOTE, 1),
    CSV_FILE_MISSING(ERROR, 0),
    CSV_MALFORMED(ERROR, 0),
    CSV_SEPARATOR(ERROR, 0),
    CSV_COLUMN_MISSING(ERROR, 1),
    CSV_COLUMN_TWICE(ERROR, 1),
    CSV_ROW_WIDTH(ERROR, 2),
    CSV_CHARACTERS(ERROR, 0),
    MANIFEST_VERSION(ERROR, 0),
    MANIFEST_DELTA(ERROR, 1),
    MANIFEST_CONTRADICTS(ERROR, 1),
    RECORDS_INACTIVE(NOTE, 1),
    ROLES_ENDED(WARNING, 1),
    PEOPLE_SKIPPED(NOTE, 1),
    GUARDIANS_WITHOUT_PUPIL(NOTE, 1),
    NO_BIRTH_DATES(NOTE, 0),

    // the school
    YEAR_MISSING(ERROR, 0),
    YEAR_INVALID(ERROR, 0),
    YEAR_AMBIGUOUS(ERROR, 0),
    YEAR_PAST(ERROR, 1),
    YEAR_FAR(ERROR, 1),
    SCHOOL_MISSING(WARNING, 0),
    SCHOOL_INVALID(ERROR, 0),
    SCHOOL_OTHER(ERROR, 2),
    SCHOOL_PLACE_UNSAID(WARNING, 1),
    SCHOOLS_SEVERAL(ERROR, 0),
    REFERENCE_OLD(WARNING, 1),
    NO_PUPILS(ERROR, 0),
    NO_GROUPS(NOTE, 0),
    NO_STAFF(NOTE, 0),
    MANY_GONE(WARNING, 2),
    MANY_STAFF_GONE(WARNING, 2),

    // keys and references
    KEY_MISSING(ERROR, 0),
    KEY_UNSTABLE(ERROR, 1),
    KEY_TOO_LONG(ERROR, 0),
    KEY_CHARACTERS(ERROR, 0),
    KEY_DUPLICATE(ERROR, 2),
    KEYS_ARE_BSN(ERROR, 0),
    FIELD_TWICE(ERROR, 2),
    GROUP_UNKNOWN(ERROR, 2),
    GROUP_WRONG_KIND(ERROR, 2),
    PERSON_UNKNOWN(ERROR, 1),
    BASE_GROUPS_TWO(ERROR, 1),
    BASE_GROUP_NONE(NOTE, 1),

    ENROLLED_ELSEWHERE(WARNING, 1),

    // values
    YEAR_GROUP_MISSING(ERROR, 1),
    YEAR_GROUP_UNKNOWN(ERROR, 1),
    DATE_IMPOSSIBLE(ERROR, 2),
    BIRTH_MISSING(WARNING, 1),
    BIRTH_IN_FUTURE(ERROR, 1),
    BIRTH_UNLIKELY(WARNING, 1),
    ENTRY_BEFORE_BIRTH(ERROR, 1),
    LEAVING_BEFORE_ENTRY(ERROR, 1),
    PUPIL_HAS_LEFT(NOTE, 1),
    NAME_MISSING(ERROR, 1),
    NAME_FAMILY_MISSING(WARNING, 1),
    VALUE_TOO_LONG(ERROR, 2),
    VALUE_CHARACTERS(ERROR, 2),
    VALUE_UNREADABLE(ERROR, 2),
    VALUE_FORMULA(ERROR, 2),
    VALUE_BSN(ERROR, 2),
    EMAIL_INVALID(WARNING, 1),
    EMAIL_SHARED(WARNING, 1),
    EMAIL_OF_ANOTHER(WARNING, 1),
    EMAIL_OF_OTHER_ROLE(WARNING, 1),
    EMAIL_NOT_OF_BEFORE(WARNING, 1),
    PHONE_INVALID(WARNING, 1);

    private final ProblemSeverity severity;
    private final int gaps;

    RosterProblemKind(ProblemSeverity severity, int gaps) {
        this.severity = severity;
        this.gaps = gaps;
    }

    public ProblemSeverity severity() {
        return severity;
    }

    /// Number of placeholders in its text.
    int gaps() {
        return gaps;
    }

    /// Message key.
    public String key() {
        return "roster.problem." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
