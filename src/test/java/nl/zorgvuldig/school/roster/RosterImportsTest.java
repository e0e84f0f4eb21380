package nl.zorgvuldig.school.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.Enrolment;
import nl.zorgvuldig.school.enrolment.Placement;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.roster.RosterPlan.Leaver.Why;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import org.junit.jupiter.api.Test;

/// What an import does to a school, on a real database.
class RosterImportsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Period REST = new Period(DAY, LocalDate.of(2027, 7, 31));

    private final ImportBoard board = new ImportBoard();
    private final String file = Samples.text("edexml-2.1.xml");
    private final LocalDate today = board.program.clock().today();
    private final LocalDate yesterday = today.minusDays(1);

    private String changed(String from, String to) {
        assertThat(file).contains(from);
        return file.replace(from, to);
    }

    private Period period(SchoolCareer pupil, String group) {
        return placements(pupil, group).getLast().period();
    }

    private List<Placement> placements(SchoolCareer pupil, String key) {
        Group group = board.groups().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        return pupil.placements().stream()
                .filter(placement -> placement.group().equals(group.id()))
                .toList();
    }

    @Test
    void showing_a_file_changes_nothing() {
        RosterPreview preview = board.shown(file);

        assertThat(preview.plan().pupils().added()).hasSize(3);
        assertThat(preview.names().pupil("p2").full()).isEqualTo("Daan de Groot");
        assertThat(board.groups()).isEmpty();
        assertThat(board.pupils()).isEmpty();
        assertThat(board.rows("identity.account")).isZero();
    }

    @Test
    void confirming_takes_over_groups_pupils_and_staff() {
        RosterImportResult result = board.imported(file);

        assertThat(board.groups())
                .extracting(Group::name, Group::yearGroup, Group::composite)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("3A", "3", false),
                        org.assertj.core.groups.Tuple.tuple("4/5", "C", false),
                        org.assertj.core.groups.Tuple.tuple("Plusgroep", "", true));
        assertThat(board.identity("p2").name()).isEqualTo(new PersonName("Daan", "de", "Groot"));
        assertThat(board.identity("p2").birthDate()).contains(LocalDate.of(2018, 2, 14));
        SchoolCareer noor = board.pupil("p1");
        assertThat(noor.keeper()).isEqualTo(board.school.id());
        assertThat(noor.enrolments()).extracting(Enrolment::entered).containsExactly(LocalDate.of(2023, 10, 13));
        assertThat(period(noor, "g3a")).isEqualTo(REST);
        assertThat(board.pupil("p2").placements())
                .extracting(Placement::yearGroup)
                .contains("4");
        assertThat(board.account(board.person("s1")).email()).contains("marijke.devries@school.example");
        assertThat(result.counts().pupilsAdded()).isEqualTo(3);
        assertThat(result.leavers())
                .extracting(
                        leaver -> leaver.name().orElseThrow().full(),
                        leaver -> leaver.leaver().why())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Çağla Yılmaz", Why.WILL_LEAVE));
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void staff_guide_the_groups_they_are_linked_with_and_get_no_function() {
        board.imported(file);

        assertThat(board.call(() -> board.part(Staff.class).listGuidance(board.person("s2"))))
                .singleElement()
                .satisfies(guidance -> assertThat(guidance.period()).isEqualTo(REST));
        for (String key : List.of("s1", "s2", "s3", "s4", "s5")) {
            assertThat(board.call(() -> board.part(Staff.class).listFunctions(board.person(key))))
                    .as(key)
                    .isEmpty();
        }
        assertThat(board.call(() -> board.part(Staff.class).listGuidance(board.person("s4"))))
                .isEmpty();
    }

    @Test
    void the_second_time_the_same_file_changes_nothing() {
        board.imported(file);

        RosterPreview again = board.shown(file);

        assertThat(again.plan().isEmpty())
                .as(RosterJson.canonical(again.plan()))
                .isTrue();
        assertThat(again.counts().total()).isZero();
    }

    @Test
    void the_same_holds_for_every_kind_of_file() {
        for (byte[] other : List.of(
                Samples.bytes("edexml-2.0.xml"),
                Samples.bytes("edexml-1.03.xml"),
                Samples.bytes("edexml-1.03-left.xml"),
                Samples.zip(Samples.oneRoster("1.1")),
                Samples.zip(Samples.oneRoster("1.2")))) {
            ImportBoard fresh = new ImportBoard();
            if (fresh.preview(other) instanceof RosterImportAnswer.Shown(RosterPreview first)) {
                assertThat(fresh.done(first).counts().total()).isPositive();
                assertThat(fresh.shown(other).counts().total()).isZero();
            } else {
                assertThat(Samples.read(other).year().orElseThrow()).isNotEqualTo(ImportBoard.YEAR);
            }
        }
    }

    @Test
    void who_left_by_a_file_of_1_03_does_not_come_and_the_others_do() {
        RosterImportResult result = board.imported(Samples.text("edexml-1.03-left.xml"));

        assertThat(result.counts().pupilsAdded()).isEqualTo(3);
        assertThat(board.pupils()).hasSize(3);
        assertThat(board.identity("990").name().full()).isEqualTo("Sam Linde");
    }

    @Test
    void a_new_name_is_taken_over_and_nothing_else() {
        board.imported(file);

        RosterPreview preview = board.shown(changed("<achternaam>Jansen", "<achternaam>Jansen-Ruijter"));
        assertThat(preview.counts().total()).isOne();
        board.done(preview);

        assertThat(board.identity("p1").name().full()).isEqualTo("Noor Jansen-Ruijter");
        assertThat(board.identity("p1").birthDate()).contains(LocalDate.of(2019, 10, 12));
    }

    @Test
    void a_pupil_who_changes_group_was_in_the_old_one_until_yesterday() {
        board.imported(file);
        String moved = changed("<groep key=\"g3a\"/>\n      <vestiging", "<groep key=\"g45\"/>\n      <vestiging");

        board.imported(moved);

        assertThat(period(board.pupil("p1"), "g3a")).isEqualTo(new Period(DAY, yesterday));
        assertThat(period(board.pupil("p1"), "g45")).isEqualTo(REST);
        assertThat(board.shown(moved).counts().total()).isZero();

        board.imported(file);

        assertThat(placements(board.pupil("p1"), "g45")).hasSize(1);
        assertThat(period(board.pupil("p1"), "g45")).isEqualTo(new Period(DAY, yesterday));
        assertThat(period(board.pupil("p1"), "g3a")).isEqualTo(new Period(today, REST.until()));
        assertThat(board.shown(file).counts().total()).isZero();
    }

    @Test
    void a_pupil_who_goes_up_a_year_in_the_same_group_keeps_what_was() {
        board.imported(file);
        String up = changed("<jaargroep>4</jaargroep>", "<jaargroep>5</jaargroep>");

        board.imported(up);

        assertThat(placements(board.pupil("p2"), "g45"))
                .extracting(Placement::yearGroup, Placement::period)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("4", new Period(DAY, yesterday)),
                        org.assertj.core.groups.Tuple.tuple("5", new Period(today, REST.until())));
        assertThat(board.shown(up).counts().total()).isZero();
    }

    @Test
    void whoever_is_not_in_the_file_is_proposed_as_a_leaver_and_stays_where_they_are() {
        board.imported(file);

        RosterImportResult result = board.imported(changed("<leerling key=\"p1\"", "<leerling key=\"p9\""));

        assertThat(result.leavers())
                .extracting(
                        leaver -> leaver.leaver().pupil(),
                        leaver -> leaver.leaver().why())
                .contains(org.assertj.core.groups.Tuple.tuple(board.pupil("p1").pupil(), Why.NOT_IN_FILE));
        assertThat(board.pupil("p1").attends(today)).isTrue();
        assertThat(period(board.pupil("p1"), "g3a")).isEqualTo(REST);
    }

    @Test
    void a_pupil_who_comes_back_keeps_the_same_dossier() {
        board.imported(file);
        SchoolCareer noor = board.pupil("p1");
        LocalDate last = today.minusDays(40);
        board.program
                .superuser("zorgvuldig")
                .sql("update enrolment.enrolment set last_school_day = :last, deregistered = :last"
                        + " where board = :board and pupil = :pupil")
                .param("last", last)
                .param("board", board.board.value())
                .param("pupil", noor.pupil().value())
                .update();
        String later = changed("<peildatum>2026-09-01", "<peildatum>2026-11-20");

        RosterPreview preview = board.shown(later);
        assertThat(preview.plan().returned()).extracting(RosterPupil::key).containsExactly("p1");
        board.done(preview);

        SchoolCareer back = board.pupil("p1");
        assertThat(back.pupil()).isEqualTo(noor.pupil());
        assertThat(back.enrolments())
                .extracting(Enrolment::entered, Enrolment::ended)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2023, 10, 13), true),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 11, 20), false));
        assertThat(board.shown(later).counts().total()).isZero();
    }

    @Test
    void the_same_key_at_another_school_is_somebody_else() {
        board.imported(file);
        var other = board.addSchool("12AC");
        String theirs = changed("<brincode>12AB", "<brincode>12AC").replace("<roepnaam>Noor", "<roepnaam>Lot");

        RosterImportAnswer answer = board.call(() -> board.rosters()
                .preview(
                        other.id(),
                        new java.io.ByteArrayInputStream(theirs.getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        RosterPreview preview = ((RosterImportAnswer.Shown) answer).preview();
        assertThat(preview.plan().pupils().added()).hasSize(3);
        assertThat(preview.plan().staff().added()).hasSize(5);
        board.done(preview);

        assertThat(board.identity("p1").name().given()).isEqualTo("Noor");
        assertThat(board.call(() -> board.part(Pupils.class).listAt(other.id())))
                .extracting(SchoolCareer::pupil)
                .doesNotContain(board.pupil("p1").pupil());
        assertThat(board.call(() -> board.part(Staff.class).list(other.id()).stream()
                        .filter(member -> member.key().equals("s1"))
                        .findFirst()
                        .orElseThrow()
                        .person()))
                .isEqualTo(board.person("s1"));
    }

    @Test
    void a_birth_date_the_file_leaves_out_stays_known() {
        board.imported(file);

        board.imported(changed("      <geboortedatum>2019-10-12</geboortedatum>\n", "")
                .replace("<roepnaam>Noor", "<roepnaam>Nora"));

        assertThat(board.identity("p1").birthDate()).isEqualTo(Optional.of(LocalDate.of(2019, 10, 12)));
    }
}
