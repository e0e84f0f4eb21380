package nl.zorgvuldig.school.roster.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;

/// The files and columns of OneRoster that are read, and why the others are dropped. Files with
/// demographics, grades, marks and materials are not opened; passwords and identifying numbers are
/// never looked at.
@Upholds(Clause.NECESSARY_FOR_GUIDANCE)
final class OneRosterFields {
    static final String MANIFEST = "manifest.csv";
    static final String ORGS = "orgs.csv";
    static final String SESSIONS = "academicSessions.csv";
    static final String CLASSES = "classes.csv";
    static final String USERS = "users.csv";
    static final String ROLES = "roles.csv";
    static final String ENROLLMENTS = "enrollments.csv";

    static final String ID = "sourcedId";
    static final String STATUS = "status";

    /// Per file: the required columns, and the columns that are kept.
    record Columns(Set<String> required, Set<String> wanted) {}

    static final Map<String, Columns> COLUMNS = Map.of(
            MANIFEST,
            new Columns(Set.of("propertyName", "value"), Set.of("propertyName", "value")),
            ORGS,
            new Columns(Set.of(ID, "type", "identifier"), Set.of(ID, STATUS, "type", "identifier", "metadata.nl.brin")),
            SESSIONS,
            new Columns(Set.of(ID, "type", "schoolYear"), Set.of(ID, STATUS, "type", "schoolYear")),
            CLASSES,
            new Columns(
                    Set.of(ID, "title", "grades", "classType", "schoolSourcedId", "termSourcedIds"),
                    Set.of(ID, STATUS, "title", "grades", "classType", "schoolSourcedId", "termSourcedIds")),
            USERS,
            new Columns(
                    Set.of(ID, "givenName", "familyName", "agentSourcedIds", "grades"),
                    Set.of(
                            ID,
                            STATUS,
                            "enabledUser",
                            "role",
                            "givenName",
                            "preferredGivenName",
                            "middleName",
                            "metadata.nl.prefix",
                            "familyName",
                            "email",
                            "phone",
                            "sms",
                            "agentSourcedIds",
                            "grades")),
            ROLES,
            new Columns(
                    Set.of("userSourcedId", "role"), Set.of(STATUS, "userSourcedId", "role", "beginDate", "endDate")),
            ENROLLMENTS,
            new Columns(
                    Set.of("classSourcedId", "userSourcedId", "role"),
                    Set.of(ID, STATUS, "classSourcedId", "userSourcedId", "role", "beginDate", "endDate")));

    /// Other files of the standard, in lower case.
    private static final Map<String, DropReason> UNREAD = Map.of(
            "demographics.csv", DropReason.SPECIAL_CATEGORY,
            "courses.csv", DropReason.NOT_NECESSARY,
            "courseresources.csv", DropReason.NOT_NECESSARY,
            "classresources.csv", DropReason.NOT_NECESSARY,
            "resources.csv", DropReason.NOT_NECESSARY,
            "categories.csv", DropReason.NOT_NECESSARY,
            "lineitems.csv", DropReason.NOT_NECESSARY,
            "results.csv", DropReason.NOT_NECESSARY,
            "userprofiles.csv", DropReason.PASSWORD,
            "userresources.csv", DropReason.NOT_NECESSARY);

    private static final Set<String> NUMBERS =
            Set.of("identifier", "userids", "usermasteridentifier", "metadata.nl.eckid", "metadata.nl.bsn");

    private static final String EXTENSION = "metadata.";
    private static final String DUTCH = EXTENSION + "nl.";

    private OneRosterFields() {}

    static Map<String, DropReason> unread() {
        return UNREAD;
    }

    static DropReason why(String column) {
        String name = column.toLowerCase(Locale.ROOT);
        if (NUMBERS.contains(name)) {
            return DropReason.IDENTIFICATION_NUMBER;
        }
        return switch (name) {
            case "password" -> DropReason.PASSWORD;
            case "username" -> DropReason.ACCOUNT_ELSEWHERE;
            default -> name.startsWith(EXTENSION) ? extension(name) : DropReason.NOT_NECESSARY;
        };
    }

    /// The Dutch extensions use names of EDEXML after `metadata.nl.`.
    private static DropReason extension(String name) {
        return name.startsWith(DUTCH) ? EdexmlFields.why(name.substring(DUTCH.length())) : DropReason.UNKNOWN;
    }

    /// The closest role in Dutch primary schools.
    static RosterRoleCode staffRole(String role) {
        return switch (role) {
            case "teacher" -> RosterRoleCode.LRK;
            case "aide" -> RosterRoleCode.OWA;
            case "counselor" -> RosterRoleCode.IB;
            case "principal" -> RosterRoleCode.DIR;
            case "administrator", "siteadministrator", "districtadministrator" -> RosterRoleCode.ADM;
            case "systemadministrator" -> RosterRoleCode.ICT;
            case "proctor" -> RosterRoleCode.TAL;
            default -> RosterRoleCode.OTHER;
        };
    }
}
