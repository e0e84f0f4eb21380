package nl.zorgvuldig.demo.samples;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.demo.samples.OneRosterWriter.Version;
import nl.zorgvuldig.demo.samples.SampleSchool.Parent;
import nl.zorgvuldig.demo.samples.SampleSchool.Pupil;
import nl.zorgvuldig.demo.samples.SampleSchool.Teacher;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// OneRoster list of all users. A *tussenvoegsel* goes in `middleName`, as in other Dutch systems.
final class OneRosterUsers {
    private final SampleSchool school;
    private final Version version;

    OneRosterUsers(SampleSchool school, Version version) {
        this.school = school;
        this.version = version;
    }

    CsvTable users() {
        List<String> columns = new ArrayList<>(List.of("sourcedId", "status", "dateLastModified", "enabledUser"));
        if (version == Version.V1_1) {
            columns.addAll(List.of("orgSourcedIds", "role"));
        }
        columns.addAll(List.of(
                "username",
                "userIds",
                "givenName",
                "familyName",
                "middleName",
                "identifier",
                "email",
                "sms",
                "phone",
                "agentSourcedIds",
                "grades",
                "password"));
        if (version == Version.V1_2) {
            columns.addAll(List.of(
                    "userMasterIdentifier",
                    "resourceSourcedIds",
                    "preferredGivenName",
                    "preferredMiddleName",
                    "preferredFamilyName",
                    "primaryOrgSourcedId",
                    "pronouns"));
        }
        columns.addAll(List.of(
                "metadata.nl.eckId",
                "metadata.nl.bsn",
                "metadata.nl.etniciteit",
                "metadata.nl.land",
                "metadata.nl.fotourl"));
        CsvTable table = new CsvTable(columns.toArray(String[]::new));
        for (Pupil pupil : school.pupils()) {
            table.row(pupil(pupil));
        }
        for (Teacher teacher : school.staff()) {
            OneRosterRoles.role(teacher.function(), version)
                    .ifPresent(
                            role -> table.row(user(teacher.key(), role, teacher.name(), teacher.email(), "", "", "")));
        }
        for (Parent parent : school.parents()) {
            String email = parent.email().orElse("");
            table.row(user(
                    parent.key(), "parent", parent.name(), email, parent.phone().orElse(""), "", ""));
        }
        return table;
    }

    private String[] pupil(Pupil pupil) {
        String agents = String.join(",", pupil.parents());
        String grade = OneRosterSchool.grade(pupil.year());
        String[] row = user(pupil.key(), "student", pupil.name(), "", "", agents, grade);
        int last = row.length - 1;
        row[last - 4] = SuperfluousFields.chainId(pupil.key());
        row[last - 3] = SuperfluousFields.serviceNumber(pupil.key());
        row[last - 2] = "9";
        row[last - 1] = "NL";
        row[last] = SuperfluousFields.photo(pupil.key());
        return row;
    }

    private String[] user(
            String key, String role, PersonName name, String email, String phone, String agents, String grades) {
        String brin = school.school().brin();
        List<String> row = new ArrayList<>(List.of(key, "", "", "true"));
        if (version == Version.V1_1) {
            row.addAll(List.of(brin, role));
        }
        row.addAll(List.of(
                key,
                "{las:" + key + "}",
                name.given(),
                name.family(),
                name.prefix(),
                "",
                email,
                "",
                phone,
                agents,
                grades,
                ""));
        if (version == Version.V1_2) {
            row.addAll(List.of("", "", "", "", "", brin, ""));
        }
        row.addAll(List.of("", "", "", "", ""));
        return row.toArray(String[]::new);
    }
}
