package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswer;
import nl.zorgvuldig.images.albums.staff.StaffPictureAnswers;
import nl.zorgvuldig.images.albums.staff.StaffPictureChoice;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.school.personnel.departures.PersonnelDestruction;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import org.junit.jupiter.api.Test;

/// Who the adults of a file are, and what they get.
class RostersPeopleTest {
    private final ImportBoard board = new ImportBoard();
    private final String edexml = Samples.text("edexml-2.1.xml");
    private final Map<String, String> oneRoster = Samples.oneRoster("1.1");

    private byte[] zip(String from, String to) {
        Map<String, String> files = new java.util.LinkedHashMap<>(oneRoster);
        assertThat(files.get("users.csv")).contains(from);
        files.computeIfPresent("users.csv", (_, text) -> text.replace(from, to));
        return Samples.zip(files);
    }

    private Guardian guardian(String pupil, String given) {
        return board.guardians(pupil).stream()
                .filter(guardian -> guardian.name().given().equals(given))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void staff_the_board_knows_by_address_and_name_keep_their_account() {
        PersonId marijke = board.addStaff(new PersonName("M.", "de", "Vries"), "Marijke.deVries@school.example");

        RosterPreview preview = board.shown(edexml);
        board.done(preview);

        assertThat(board.person("s1")).isEqualTo(marijke);
        assertThat(board.account(marijke).name().given()).isEqualTo("Marijke");
        assertThat(board.rows("identity.account")).isEqualTo(5);
        assertThat(board.shown(edexml).counts().total()).isZero();
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void an_address_alone_puts_nobody_before_a_group() {
        PersonId other = board.addStaff(new PersonName("Karin", "", "Blom"), "marijke.devries@school.example");

        RosterPreview preview = board.shown(edexml);
        assertThat(preview.plan().problems())
                .contains(RosterProblem.of(RosterProblemKind.EMAIL_OF_ANOTHER, FilePosition.WHOLE_FILE, "s1"));
        board.done(preview);

        assertThat(board.person("s1")).isNotEqualTo(other);
        assertThat(board.account(board.person("s1")).email()).isEmpty();
        assertThat(board.account(other).name().given()).isEqualTo("Karin");
        assertThat(board.shown(edexml).counts().total()).isZero();
    }

    /// Of one address one account: that of staff, which is there first.
    @Test
    void who_teaches_here_and_has_a_child_here_is_nobody_else() {
        Map<String, String> files = Samples.oneRoster("1.2");
        files.computeIfPresent("roles.csv", (_, roles) -> roles + "r9,,,s1,secondary,parent,,,org-1,\n");
        files.computeIfPresent(
                "users.csv", (_, users) -> users.replace("school.example,,,,,,", "school.example,,,p1,,,"));
        byte[] file = Samples.zip(files);

        RosterPreview first = board.shown(file);
        saidToBeTheSame(first);
        board.done(first);

        assertThat(board.account(board.person("s1")).kind()).isEqualTo(AccountKind.STAFF);
        assertThat(board.guardians("p1")).hasSize(2);
        saidToBeTheSame(board.shown(file));
        assertThat(board.shown(file).counts().total()).isZero();
    }

    private static void saidToBeTheSame(RosterPreview preview) {
        assertThat(preview.plan().problems())
                .contains(RosterProblem.of(RosterProblemKind.EMAIL_OF_OTHER_ROLE, FilePosition.WHOLE_FILE, "s1"))
                .extracting(RosterProblem::kind)
                .doesNotContain(RosterProblemKind.EMAIL_OF_ANOTHER);
    }

    @Test
    void staff_whose_key_changed_are_known_by_the_new_one() {
        board.imported(edexml);
        PersonId marijke = board.person("s1");
        String rekeyed = edexml.replace("<leerkracht key=\"s1\"", "<leerkracht key=\"m-100\"");

        RosterPreview preview = board.shown(rekeyed);
        assertThat(preview.plan().staff().added()).isEmpty();
        assertThat(preview.plan().guidanceBegun()).isEmpty();
        board.imported(rekeyed.replace("<roepnaam>Noor", "<roepnaam>Nora"));

        assertThat(board.person("m-100")).isEqualTo(marijke);
        assertThat(board.call(() -> board.part(nl.zorgvuldig.school.organisation.Staff.class)
                        .list(board.school.id())))
                .extracting(StaffMember::key)
                .doesNotContain("s1");
    }

    @Test
    void staff_who_are_not_in_the_file_lose_their_groups_and_keep_their_account() {
        board.imported(edexml);
        PersonId joost = board.person("s2");
        String without = edexml.replace("<leerkracht key=\"s2\"", "<leerkracht key=\"s9\"")
                .replace("joost.smit@", "ander@")
                .replace("<achternaam>Smit", "<achternaam>Ander");

        RosterPreview preview = board.shown(without);
        assertThat(preview.plan().guidanceEnded())
                .extracting(RosterPlan.Ended::who)
                .containsExactly("s2");
        assertThat(preview.names().staff("s2").full()).isEqualTo("Joost Smit");
        board.done(preview);

        assertThat(board.account(joost).email()).contains("joost.smit@school.example");
        assertThat(board.shown(without).counts().total()).isZero();
    }

    @Test
    void a_demonstration_handle_survives_a_change_of_name() {
        board.imported(edexml);
        PersonId joost = board.person("s2");
        board.run(
                PersonId.PROGRAM,
                () -> board.part(Accounts.class)
                        .open(new NewAccount(
                                joost,
                                AccountKind.STAFF,
                                new PersonName("Joost", "", "Smit"),
                                Optional.of("joost.smit@school.example"),
                                Optional.of("joost"))));

        board.imported(edexml.replace("<achternaam>Smit", "<achternaam>Smits"));

        assertThat(board.account(joost).demoHandle()).contains("joost");
        assertThat(board.account(joost).name().family()).isEqualTo("Smits");
    }

    @Test
    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void guardians_come_with_their_child_and_without_authority() {
        byte[] file = Samples.zip(oneRoster);
        board.done(board.shown(file));

        Guardian fatima = guardian("p1", "Fatima");
        assertThat(fatima.contact()).isEqualTo(new GuardianContact("fatima@ouder.example", "+31 6 12345678", ""));
        assertThat(board.account(fatima.person()).kind()).isEqualTo(AccountKind.GUARDIAN);
        assertThat(board.call(() -> Guardians.authorityOn(
                        board.part(Guardians.class).listAuthority(fatima.pupil()),
                        fatima.pupil(),
                        fatima.person(),
                        board.program.clock().today())))
                .isEqualTo(ParentalAuthority.UNKNOWN);
        assertThat(board.rows("roster.person_key")).isEqualTo(2);
        assertThat(board.shown(file).counts().total()).isZero();
    }

    @Test
    void a_new_address_of_a_guardian_is_taken_over_and_signs_in_after_a_day() {
        board.done(board.shown(Samples.zip(oneRoster)));
        PersonId fatima = guardian("p1", "Fatima").person();
        byte[] changed = zip("fatima@ouder.example", "f.jansen@ouder.example");

        board.done(board.shown(changed));

        assertThat(guardian("p1", "Fatima").person()).isEqualTo(fatima);
        assertThat(guardian("p1", "Fatima").contact().email()).isEqualTo("f.jansen@ouder.example");
        assertThat(board.account(fatima).email()).contains("fatima@ouder.example");
        assertThat(board.shown(changed).counts().total()).isZero();
    }

    @Test
    void a_guardian_known_by_hand_is_recognised_by_full_name_at_the_same_child() {
        byte[] file = Samples.zip(oneRoster);
        board.imported(edexml);
        PersonId piet = new PersonId(UUID.randomUUID());
        board.importing(() -> {
            board.part(Guardians.class)
                    .add(new Guardian(
                            board.pupil("p1").pupil(),
                            piet,
                            GuardianRelation.FATHER,
                            new PersonName("Piet", "", "Jansen"),
                            new GuardianContact("", "06 87654321", "Dorpsstraat 1"),
                            true));
            return Boolean.TRUE;
        });

        board.done(board.shown(file));

        List<Guardian> all = board.guardians("p1");
        assertThat(all).extracting(Guardian::person).hasSize(2).contains(piet);
        Guardian known = guardian("p1", "Piet");
        assertThat(known.relation()).isEqualTo(GuardianRelation.FATHER);
        assertThat(known.addressSecret()).isTrue();
        assertThat(known.contact())
                .isEqualTo(new GuardianContact("piet@ouder.example", "06 87654321", "Dorpsstraat 1"));
        assertThat(board.shown(file).counts().total()).isZero();
    }

    @Test
    void two_parents_with_one_address_are_two_people_of_whom_one_signs_in() {
        byte[] file = zip("piet@ouder.example", "fatima@ouder.example");

        RosterPreview preview = board.shown(file);
        assertThat(preview.plan().problems())
                .extracting(RosterProblem::kind)
                .contains(RosterProblemKind.EMAIL_OF_ANOTHER);
        board.done(preview);

        PersonId fatima = guardian("p1", "Fatima").person();
        PersonId piet = guardian("p1", "Piet").person();
        assertThat(piet).isNotEqualTo(fatima);
        assertThat(board.account(fatima).email()).contains("fatima@ouder.example");
        assertThat(board.call(() -> board.part(Accounts.class).findAllOpen(List.of(piet))))
                .isEmpty();
        assertThat(board.shown(file).counts().total()).isZero();
    }

    @Test
    void a_guardian_who_also_teaches_here_signs_in_as_a_teacher_only() {
        PersonId teacher = board.addStaff(new PersonName("Fatima", "", "Jansen"), "fatima@ouder.example");
        byte[] file = Samples.zip(oneRoster);

        board.done(board.shown(file));

        assertThat(guardian("p1", "Fatima").person()).isNotEqualTo(teacher);
        assertThat(board.account(teacher).kind()).isEqualTo(AccountKind.STAFF);
        assertThat(board.shown(file).counts().total()).isZero();
    }

    @Test
    @Upholds(Clause.RECORDING_AFTER_CONSENT)
    void a_guardian_who_taught_here_signs_in_as_a_guardian_and_what_they_said_of_pictures_stays() {
        board.done(board.shown(Samples.zip(oneRoster)));
        PersonId fatima = guardian("p1", "Fatima").person();
        LocalDate today = board.program.clock().today();
        board.run(PersonId.PROGRAM, () -> {
            board.part(Accounts.class)
                    .open(NewAccount.of(fatima, AccountKind.STAFF, new PersonName("Fatima", "", "Jansen"))
                            .withEmail("fatima@ouder.example"));
            board.part(nl.zorgvuldig.school.organisation.Staff.class)
                    .add(new StaffMember(
                            fatima, board.school.id(), "s9", new Period(today.minusYears(1), today.minusDays(1))));
            board.part(StaffPictureAnswers.class)
                    .takeOver(
                            fatima,
                            new StaffPictureAnswer(
                                    StaffPictureChoice.YES,
                                    board.program.clock().instant()));
            board.part(PersonnelDestruction.class).tidy();
        });

        assertThat(board.account(fatima).kind()).isEqualTo(AccountKind.GUARDIAN);
        assertThat(board.call(() -> board.part(StaffPictureAnswers.class).all().of(fatima)))
                .contains(StaffPictureChoice.YES);
    }
}
