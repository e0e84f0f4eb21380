package nl.zorgvuldig.school.roster.reading;

import static nl.zorgvuldig.school.roster.reading.OneRosterFields.ID;
import static nl.zorgvuldig.school.roster.reading.OneRosterFields.USERS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.school.roster.reading.RawRosterRow.Field;
import nl.zorgvuldig.school.roster.reading.RosterCsvTable.Line;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import org.jspecify.annotations.Nullable;

/// The users in a OneRoster file, split into pupils, guardians and staff, and their classes on a
/// day.
final class OneRosterPeople {
    private static final Set<String> GUARDIANS = Set.of("guardian", "parent");

    private final RawRoster raw;
    private final LocalDate day;
    private final ProblemCollector problems;
    private final RosterValueParser checked;
    private final Map<String, RawRosterRow> pupils = new HashMap<>();
    private final Map<String, RawRosterRow> staff = new HashMap<>();
    private final Map<String, RawRosterRow> guardians = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    OneRosterPeople(RawRoster raw, LocalDate day, ProblemCollector problems) {
        this.raw = raw;
        this.day = day;
        this.problems = problems;
        this.checked = new RosterValueParser(problems);
    }

    void users(List<Line> users, List<Line> roles) throws UnreadableRosterException {
        Map<String, Set<String>> rolesOf = new HashMap<>();
        Set<String> ended = new HashSet<>();
        for (Line role : OneRosterReader.active(roles, problems)) {
            if (!inForce(role, role.get("userSourcedId"))) {
                ended.add(role.get("userSourcedId"));
            } else {
                rolesOf.computeIfAbsent(role.get("userSourcedId"), _ -> new TreeSet<>())
                        .add(role(role));
            }
        }
        users.forEach(user -> known.add(user.get(ID)));
        List<Line> active = OneRosterReader.active(users, problems);
        int skipped = 0;
        int over = 0;
        for (Line user : active) {
            Set<String> as = rolesOf.getOrDefault(user.get(ID), Set.of());
            if (as.isEmpty() && ended.contains(user.get(ID))) {
                over++;
            } else if (!place(user, as.isEmpty() ? Set.of(role(user)) : as)) {
                skipped++;
            }
        }
        if (over > 0) {
            problems.add(RosterProblemKind.ROLES_ENDED, FilePosition.in(OneRosterFields.ROLES), over);
        }
        if (skipped > 0) {
            problems.add(RosterProblemKind.PEOPLE_SKIPPED, FilePosition.in(USERS), skipped);
        }
        active.forEach(this::linkAgents);
    }

    private static String role(Line line) {
        return line.get("role").toLowerCase(Locale.ROOT);
    }

    /// @return false when this person is not needed to guide a pupil
    private boolean place(Line user, Set<String> roles) throws UnreadableRosterException {
        boolean placed = false;
        if (roles.contains("student")) {
            RawRosterRow row = person(raw.pupils, user);
            row.put(Field.YEAR_GROUP, "grades", pupilYear(user));
            leave("student", user, "email", "phone", "sms");
            pupils.put(row.key(), row);
            placed = true;
        }
        if (roles.stream().anyMatch(GUARDIANS::contains)) {
            RawRosterRow row = person(raw.guardians, user);
            row.put(Field.EMAIL, "email", user.get("email"));
            row.put(Field.PHONE, "phone", user.get("phone").isEmpty() ? user.get("sms") : user.get("phone"));
            guardians.put(row.key(), row);
            placed = true;
        }
        Set<RosterRoleCode> codes = new TreeSet<>();
        roles.stream()
                .map(OneRosterFields::staffRole)
                .filter(code -> code != RosterRoleCode.OTHER)
                .forEach(codes::add);
        if (!codes.isEmpty()) {
            RawRosterRow row = person(raw.staff, user);
            row.put(Field.EMAIL, "email", user.get("email"));
            row.roles().addAll(codes);
            leave("staff", user, "phone", "sms", "grades");
            staff.put(row.key(), row);
            placed = true;
        }
        return placed;
    }

    private RawRosterRow person(List<RawRosterRow> rows, Line user) throws UnreadableRosterException {
        RawRosterRow row = raw.add(rows, new RawRosterRow(user.place(), user.get(ID)));
        String usual = user.get("preferredGivenName");
        row.put(Field.GIVEN, "givenName", usual.isEmpty() ? user.get("givenName") : usual);
        row.put(Field.PREFIX, "middleName", prefix(user));
        row.put(Field.FAMILY, "familyName", user.get("familyName"));
        if (!usual.isEmpty()) {
            leave("", user, "givenName");
        }
        return row;
    }

    /// Dutch systems put the *tussenvoegsel* in `middleName`; a real middle name begins with a
    /// capital and is not needed.
    private String prefix(Line user) {
        String own = user.get("metadata.nl.prefix");
        String middle = user.get("middleName");
        if (!own.isEmpty() || middle.isEmpty()) {
            return own;
        }
        if (Character.isUpperCase(middle.codePointAt(0))) {
            leave("", user, "middleName");
            return "";
        }
        return middle;
    }

    private void leave(String kind, Line user, String... columns) {
        for (String column : columns) {
            if (!user.get(column).isEmpty()) {
                String owner = kind.isEmpty() ? USERS : USERS + " (" + kind + ")";
                problems.drop(owner, column, OneRosterFields.why(column));
            }
        }
    }

    private static String pupilYear(Line user) {
        List<String> grades = OneRosterReader.list(user.get("grades"));
        if (grades.size() > 1) {
            return GroupRows.COMBINATION;
        }
        return grades.isEmpty() ? "" : OneRosterReader.yearGroup(grades.getFirst());
    }

    /// Links run from the pupil to the guardian, from the guardian to the pupil, or both.
    private void linkAgents(Line user) {
        for (String agent : OneRosterReader.list(user.get("agentSourcedIds"))) {
            link(pupils.get(user.get(ID)), guardians.get(agent));
            link(pupils.get(agent), guardians.get(user.get(ID)));
        }
    }

    private static void link(@Nullable RawRosterRow pupil, @Nullable RawRosterRow guardian) {
        if (pupil != null && guardian != null) {
            guardian.link(pupil.key(), RosterGroupKind.BASE, Set.of());
        }
    }

    /// @param closed classes marked in the file as deleted
    void enrollments(List<Line> enrollments, Set<String> closed) {
        Map<String, RosterGroupKind> classes = new HashMap<>();
        raw.compositeGroups.forEach(row -> classes.put(row.key(), RosterGroupKind.COMPOSITE));
        raw.baseGroups.forEach(row -> classes.put(row.key(), RosterGroupKind.BASE));
        for (Line line : OneRosterReader.active(enrollments, problems)) {
            String user = line.get("userSourcedId");
            String group = line.get("classSourcedId");
            if (!closed.contains(group) && inForce(line, user)) {
                enroll(line, user, group, classes.getOrDefault(group, RosterGroupKind.BASE));
            }
        }
    }

    private void enroll(Line line, String user, String group, RosterGroupKind kind) {
        String role = role(line);
        RawRosterRow row = ("student".equals(role) ? pupils : staff).get(user);
        if (row != null) {
            row.link(group, kind, "student".equals(role) ? Set.of() : linkRoles(role));
        } else if (!known.contains(user)) {
            problems.add(RosterProblemKind.PERSON_UNKNOWN, line.place(), RosterTextRules.shown(user));
        }
    }

    /// A teacher of the class has the roles they have at school; any other role in the class counts
    /// by itself.
    private static Set<RosterRoleCode> linkRoles(String role) {
        return "teacher".equals(role) ? Set.of() : Set.of(OneRosterFields.staffRole(role));
    }

    private boolean inForce(Line line, String key) {
        Optional<LocalDate> begin = date(line, "beginDate", key);
        Optional<LocalDate> end = date(line, "endDate", key);
        return begin.filter(first -> first.isAfter(day)).isEmpty()
                && end.filter(last -> last.isBefore(day)).isEmpty();
    }

    private Optional<LocalDate> date(Line line, String column, String key) {
        String text = line.get(column);
        return text.isEmpty() ? Optional.empty() : checked.day(text, line.place(), column, key);
    }
}
