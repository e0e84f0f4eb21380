package nl.zorgvuldig.roster.reading;

import static nl.zorgvuldig.roster.reading.OneRosterFields.ID;
import static nl.zorgvuldig.roster.reading.OneRosterFields.USERS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.roster.GroupKind;
import nl.zorgvuldig.roster.Place;
import nl.zorgvuldig.roster.ProblemKind;
import nl.zorgvuldig.roster.RoleCode;
import nl.zorgvuldig.roster.reading.CsvTable.Line;
import nl.zorgvuldig.roster.reading.Row.Field;
import org.jspecify.annotations.Nullable;

/// The users of a OneRoster file, split into pupils, guardians and staff, and the classes they are
/// in on a day.
final class OneRosterPeople {
    private static final Set<String> GUARDIANS = Set.of("guardian", "parent");

    private final RawRoster raw;
    private final LocalDate day;
    private final Problems problems;
    private final Checked checked;
    private final Map<String, Row> pupils = new HashMap<>();
    private final Map<String, Row> staff = new HashMap<>();
    private final Map<String, Row> guardians = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    OneRosterPeople(RawRoster raw, LocalDate day, Problems problems) {
        this.raw = raw;
        this.day = day;
        this.problems = problems;
        this.checked = new Checked(problems);
    }

    void users(List<Line> users, List<Line> roles) throws Unreadable {
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
            problems.add(ProblemKind.ROLES_ENDED, Place.in(OneRosterFields.ROLES), over);
        }
        if (skipped > 0) {
            problems.add(ProblemKind.PEOPLE_SKIPPED, Place.in(USERS), skipped);
        }
        active.forEach(this::linkAgents);
    }

    private static String role(Line line) {
        return line.get("role").toLowerCase(Locale.ROOT);
    }

    /// @return false when nobody needs this person to guide a pupil
    private boolean place(Line user, Set<String> roles) throws Unreadable {
        boolean placed = false;
        if (roles.contains("student")) {
            Row row = person(raw.pupils, user);
            row.put(Field.YEAR_GROUP, "grades", pupilYear(user));
            leave("student", user, "email", "phone", "sms");
            pupils.put(row.key(), row);
            placed = true;
        }
        if (roles.stream().anyMatch(GUARDIANS::contains)) {
            Row row = person(raw.guardians, user);
            row.put(Field.EMAIL, "email", user.get("email"));
            row.put(Field.PHONE, "phone", user.get("phone").isEmpty() ? user.get("sms") : user.get("phone"));
            guardians.put(row.key(), row);
            placed = true;
        }
        Set<RoleCode> codes = new TreeSet<>();
        roles.stream()
                .map(OneRosterFields::staffRole)
                .filter(code -> code != RoleCode.OTHER)
                .forEach(codes::add);
        if (!codes.isEmpty()) {
            Row row = person(raw.staff, user);
            row.put(Field.EMAIL, "email", user.get("email"));
            row.roles().addAll(codes);
            leave("staff", user, "phone", "sms", "grades");
            staff.put(row.key(), row);
            placed = true;
        }
        return placed;
    }

    private Row person(List<Row> rows, Line user) throws Unreadable {
        Row row = raw.add(rows, new Row(user.place(), user.get(ID)));
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

    private static void link(@Nullable Row pupil, @Nullable Row guardian) {
        if (pupil != null && guardian != null) {
            guardian.link(pupil.key(), GroupKind.BASE, Set.of());
        }
    }

    /// @param closed classes the file marks as gone
    void enrollments(List<Line> enrollments, Set<String> closed) {
        Map<String, GroupKind> classes = new HashMap<>();
        raw.compositeGroups.forEach(row -> classes.put(row.key(), GroupKind.COMPOSITE));
        raw.baseGroups.forEach(row -> classes.put(row.key(), GroupKind.BASE));
        for (Line line : OneRosterReader.active(enrollments, problems)) {
            String user = line.get("userSourcedId");
            String group = line.get("classSourcedId");
            if (!closed.contains(group) && inForce(line, user)) {
                enroll(line, user, group, classes.getOrDefault(group, GroupKind.BASE));
            }
        }
    }

    private void enroll(Line line, String user, String group, GroupKind kind) {
        String role = role(line);
        Row row = ("student".equals(role) ? pupils : staff).get(user);
        if (row != null) {
            row.link(group, kind, "student".equals(role) ? Set.of() : linkRoles(role));
        } else if (!known.contains(user)) {
            problems.add(ProblemKind.PERSON_UNKNOWN, line.place(), Texts.shown(user));
        }
    }

    /// A teacher of the class is whatever the person is at school; any other role there counts by
    /// itself.
    private static Set<RoleCode> linkRoles(String role) {
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
