package nl.zorgvuldig.demo.samples;

import java.util.Optional;
import nl.zorgvuldig.demo.population.DemoPeople.Function;
import nl.zorgvuldig.demo.population.DemoPeople.GroupRole;
import nl.zorgvuldig.demo.samples.OneRosterWriter.Version;
import nl.zorgvuldig.demo.samples.SampleSchool.Link;
import nl.zorgvuldig.demo.samples.SampleSchool.Pupil;
import nl.zorgvuldig.demo.samples.SampleSchool.Teacher;

/// OneRoster lists with people's roles: at the school (1.2 only), and in a class.
final class OneRosterRoles {
    private final SampleSchool school;
    private final Version version;

    OneRosterRoles(SampleSchool school, Version version) {
        this.school = school;
        this.version = version;
    }

    CsvTable roles() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "userSourcedId",
                "roleType",
                "role",
                "beginDate",
                "endDate",
                "orgSourcedId",
                "userProfileSourcedId");
        school.pupils().forEach(it -> role(table, it.key(), "student"));
        school.staff().forEach(it -> role(it.function(), version).ifPresent(role -> role(table, it.key(), role)));
        school.parents().forEach(it -> role(table, it.key(), "parent"));
        return table;
    }

    private void role(CsvTable table, String key, String role) {
        table.row(
                "rol-" + key,
                "",
                "",
                key,
                "primary",
                role,
                "",
                "",
                school.school().brin(),
                "");
    }

    CsvTable enrollments() {
        CsvTable table = new CsvTable(
                "sourcedId",
                "status",
                "dateLastModified",
                "classSourcedId",
                "schoolSourcedId",
                "userSourcedId",
                "role",
                "primary",
                "beginDate",
                "endDate");
        for (Pupil pupil : school.pupils()) {
            enroll(table, pupil.key(), pupil.group(), "student", "false");
            if (pupil.mixed()) {
                enroll(table, pupil.key(), school.mixed().key(), "student", "false");
            }
        }
        for (Teacher teacher : school.staff()) {
            for (Link link : teacher.links()) {
                String primary = link.role() == GroupRole.TEACHER ? "true" : "false";
                enroll(table, teacher.key(), link.group(), "teacher", primary);
            }
        }
        enroll(table, school.mixed().teacher(), school.mixed().key(), "teacher", "true");
        return table;
    }

    private void enroll(CsvTable table, String user, String group, String role, String primary) {
        String id = "deelname-" + user + "-" + group;
        String from = school.year().period().from().toString();
        String until = school.year().period().until().toString();
        table.row(id, "", "", group, school.school().brin(), user, role, primary, from, until);
    }

    /// The role; empty for somebody who has nothing to do with classes.
    static Optional<String> role(Function function, Version version) {
        return switch (function) {
            case TEACHER, SUBSTITUTE, SUBJECT_TEACHER, REMEDIAL_TEACHER -> Optional.of("teacher");
            case ASSISTANT -> Optional.of("aide");
            case SUPPORT_COORDINATOR -> Optional.of(version == Version.V1_1 ? "teacher" : "counselor");
            case HEAD, INTERIM_HEAD -> Optional.of(version == Version.V1_1 ? "administrator" : "principal");
            case OFFICE -> Optional.of(version == Version.V1_1 ? "administrator" : "siteAdministrator");
            case CARETAKER,
                    BOARD_MEMBER,
                    DATA_PROTECTION_OFFICER,
                    ADMINISTRATOR,
                    PERSONNEL_OFFICER,
                    SCHOOL_DOCTOR,
                    EXTERNAL_EXPERT -> Optional.empty();
        };
    }
}
