package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.DropReason;
import nl.zorgvuldig.school.roster.records.DroppedField;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterFormat;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OneRosterTest {
    private static RosterFile file(String version) {
        return Samples.read(Samples.zip(Samples.oneRoster(version)));
    }

    private static void refusedFor(RosterProblemKind kind, RosterFile file) {
        assertThat(Samples.errors(file)).containsExactly(kind);
        assertThat(file.pupils()).isEmpty();
    }

    @Test
    void a_zip_of_1_1_is_read_for_the_year_its_classes_are_in() {
        RosterFile file = file("1.1");

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.format()).isEqualTo(RosterFormat.ONEROSTER_1_1);
        assertThat(file.year()).contains(new SchoolYear(2026));
        assertThat(file.school()).isEqualTo(Samples.SCHOOL);
        assertThat(file.groups())
                .containsExactly(
                        new RosterGroup("g3a", "3A", "3", RosterGroupKind.BASE),
                        new RosterGroup("g45", "4/5", "C", RosterGroupKind.BASE),
                        new RosterGroup("plus", "Plusgroep", "", RosterGroupKind.COMPOSITE));
    }

    @Test
    void pupils_are_in_the_classes_they_are_enrolled_in_today() {
        assertThat(file("1.1").pupils())
                .containsExactly(
                        new RosterPupil(
                                "p1",
                                new PersonName("Noor", "", "Jansen"),
                                Optional.empty(),
                                "3",
                                Optional.of("g3a"),
                                Set.of(),
                                Optional.empty(),
                                Optional.empty()),
                        new RosterPupil(
                                "p2",
                                new PersonName("Daan", "de", "Groot"),
                                Optional.empty(),
                                "4",
                                Optional.of("g45"),
                                Set.of("plus"),
                                Optional.empty(),
                                Optional.empty()));
    }

    @Test
    void staff_have_the_role_that_comes_nearest() {
        RosterFile file = file("1.1");

        assertThat(file.staff())
                .extracting(person -> person.key() + " " + person.roles() + " " + person.links())
                .containsExactly(
                        "s1 [LRK] [GroupLink[group=g3a, roles=[]]]",
                        "s2 [OWA] [GroupLink[group=g45, roles=[]]]",
                        "s3 [TAL] [GroupLink[group=g3a, roles=[TAL]]]");
        assertThat(file.staff().get(1).name()).isEqualTo(new PersonName("Joost", "", "Smit"));
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void guardians_come_with_their_pupils_and_without_any_authority() {
        RosterFile file = file("1.1");

        assertThat(file.guardians())
                .containsExactly(
                        new RosterGuardian(
                                "o1",
                                new PersonName("Fatima", "", "Jansen"),
                                Optional.of("fatima@ouder.example"),
                                Optional.of("+31 6 12345678"),
                                Set.of("p1")),
                        new RosterGuardian(
                                "o2",
                                new PersonName("Piet", "", "Jansen"),
                                Optional.of("piet@ouder.example"),
                                Optional.of("06-87654321"),
                                Set.of("p1")));
        assertThat(Samples.only(file, RosterProblemKind.PEOPLE_SKIPPED).values())
                .containsExactly(1);
        assertThat(Samples.only(file, RosterProblemKind.GUARDIANS_WITHOUT_PUPIL).values())
                .containsExactly(1);
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void passwords_numbers_and_pupils_addresses_are_left_behind_by_name() {
        RosterFile file = file("1.1");

        assertThat(file.dropped())
                .contains(
                        new DroppedField("courses.csv", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("users.csv/password", DropReason.PASSWORD, 1),
                        new DroppedField("users.csv/identifier", DropReason.IDENTIFICATION_NUMBER, 1),
                        new DroppedField("users.csv/userIds", DropReason.IDENTIFICATION_NUMBER, 1),
                        new DroppedField("users.csv/metadata.nl.eckId", DropReason.IDENTIFICATION_NUMBER, 1),
                        new DroppedField("users.csv/username", DropReason.ACCOUNT_ELSEWHERE, 10),
                        new DroppedField("users.csv (student)/email", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("users.csv (staff)/phone", DropReason.NOT_NECESSARY, 1),
                        new DroppedField("users.csv/middleName", DropReason.NOT_NECESSARY, 1));
        assertThat(file.toString()).doesNotContain("geheim", "111222333", "ketenid", "leerling.example");
    }

    @Test
    void what_is_marked_for_deletion_counts_as_absent() {
        RosterFile file = file("1.1");

        assertThat(file.pupils()).noneMatch(pupil -> pupil.key().equals("p3"));
        assertThat(file.groups()).noneMatch(group -> group.key().equals("oud"));
        assertThat(Samples.kinds(file))
                .filteredOn(RosterProblemKind.RECORDS_INACTIVE::equals)
                .hasSize(2);
    }

    @Test
    void somebody_who_is_not_active_counts_as_absent() {
        RosterFile file = Samples.oneRoster("users.csv", users -> users.replace("p2,,,true", "p2,,,false"));

        assertThat(file.pupils()).extracting(RosterPupil::key).containsExactly("p1");
    }

    @Test
    void whose_roles_are_all_over_does_not_count_and_it_is_said() {
        Map<String, String> files = Samples.oneRoster("1.2");
        files.computeIfPresent(
                "roles.csv",
                (_, roles) -> roles.replace("primary,student,,", "primary,student,2020-08-01,2021-07-31")
                        .replace("primary,parent,,", "primary,parent,2026-12-01,"));
        RosterFile file = Samples.read(Samples.zip(files));

        assertThat(Samples.errors(file)).containsExactly(RosterProblemKind.NO_PUPILS);
        assertThat(Samples.only(file, RosterProblemKind.ROLES_ENDED).values()).containsExactly(2);
        assertThat(Samples.kinds(file)).doesNotContain(RosterProblemKind.PEOPLE_SKIPPED);
    }

    @Test
    void a_zip_of_1_2_has_its_roles_in_a_file_of_their_own() {
        RosterFile file = file("1.2");

        assertThat(Samples.errors(file)).isEmpty();
        assertThat(file.format()).isEqualTo(RosterFormat.ONEROSTER_1_2);
        assertThat(file.school()).isEqualTo(Samples.SCHOOL);
        assertThat(file.pupils()).extracting(pupil -> pupil.name().full()).containsExactly("Noor Jansen");
        assertThat(file.staff().getFirst().roles()).containsExactlyInAnyOrder(RosterRoleCode.LRK, RosterRoleCode.DIR);
        assertThat(file.guardians()).extracting(RosterGuardian::pupils).containsExactly(Set.of("p1"));
    }

    @Test
    @Upholds(Clause.NECESSARY_FOR_GUIDANCE)
    void demographics_stay_closed() {
        Map<String, String> files = Samples.oneRoster("1.2");
        files.put("demographics.csv", "sourcedId,birthDate,sex,blackOrAfricanAmerican\np1,2019-10-12,female,true\n");
        RosterFile file = Samples.read(Samples.zip(files));

        assertThat(file.dropped()).contains(new DroppedField("demographics.csv", DropReason.SPECIAL_CATEGORY, 1));
        assertThat(file.pupils().getFirst().born()).isEmpty();
    }

    @Test
    void changes_only_are_refused_in_words() {
        RosterFile file =
                Samples.oneRoster("manifest.csv", text -> text.replace("file.users,bulk", "file.users,delta"));

        refusedFor(RosterProblemKind.MANIFEST_DELTA, file);
        assertThat(Samples.only(file, RosterProblemKind.MANIFEST_DELTA).values())
                .containsExactly("users");
    }

    @ParameterizedTest
    @CsvSource({
        "manifest.csv, 'oneroster.version,1.1', 'oneroster.version,1.0', MANIFEST_VERSION",
        "manifest.csv, 'file.users,bulk', 'file.users,absent', MANIFEST_CONTRADICTS",
        "orgs.csv, 'org-1,,,De Proefschool,school,12AB,', 'org-1,,,A,school,12AB,\n"
                + "org-2,,,B,school,34CD,', SCHOOLS_SEVERAL",
        "classes.csv, 'org-1,year-26,,,\ng45', 'org-9,year-26,,,\ng45', SCHOOLS_SEVERAL",
        "classes.csv, 'homeroom,,org-1,year-26', 'homeroom,,org-1,year-25', YEAR_AMBIGUOUS",
        "enrollments.csv, 'g3a,org-1,p1', 'nee,org-1,p1', GROUP_UNKNOWN",
        "enrollments.csv, 'g45,org-1,p2,student', 'g45,org-1,niemand,student', PERSON_UNKNOWN",
        "enrollments.csv, 'e3,,,plus', 'e3,,,g3a', BASE_GROUPS_TWO",
        "enrollments.csv, '2026-08-20', '2026-02-30', DATE_IMPOSSIBLE",
        "users.csv, 'p2,,,true', 'p1,,,true', KEY_DUPLICATE",
        "users.csv, 'Noor,Jansen', '=Noor,Jansen', VALUE_FORMULA",
        "users.csv, 'Noor,Jansen', 'Noor,@SUM(1+1)*cmd', VALUE_FORMULA",
        "users.csv, 'o3,04', 'o3,\"04,05\"', YEAR_GROUP_MISSING",
        "users.csv, 'o3,04', 'o3,K', YEAR_GROUP_UNKNOWN"
    })
    void each_trap_has_its_answer(String file, String from, String to, RosterProblemKind kind) {
        RosterFile read = Samples.oneRoster(file, text -> text.replace(from, to));

        assertThat(Samples.errors(read)).contains(kind);
        assertThat(read.pupils()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"manifest.csv", "orgs.csv", "academicSessions.csv", "classes.csv", "users.csv", "enrollments.csv"
            })
    void a_missing_file_is_named(String name) {
        Map<String, String> files = Samples.oneRoster("1.1");
        files.remove(name);
        RosterFile file = Samples.read(Samples.zip(files));

        refusedFor(RosterProblemKind.CSV_FILE_MISSING, file);
        assertThat(Samples.only(file, RosterProblemKind.CSV_FILE_MISSING).place())
                .isEqualTo(FilePosition.in(name));
    }

    @Test
    void a_unique_school_without_brin_is_read_with_a_warning() {
        RosterFile file = Samples.oneRoster("orgs.csv", text -> text.replace("12AB", "vestiging 1"));

        assertThat(Samples.kinds(file)).contains(RosterProblemKind.SCHOOL_MISSING);
        assertThat(file.isRefused()).isFalse();
    }
}
