package nl.zorgvuldig.school.roster.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.roster.Applied;
import nl.zorgvuldig.school.roster.ImportBoard;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPreview;
import nl.zorgvuldig.school.roster.RosterPreviewPart;
import nl.zorgvuldig.school.roster.RosterPreviewParts;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.comparison.RecordComparison;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// People of a file whom the board knows from somewhere else or by another spelling, and staff who
/// are not in it or come back by it.
class RosterElsewhereTest {
    private static RosterPlan plan(RosterFile file, KnownRoster known) {
        return RosterRulesTest.plan(file, known);
    }

    private static KnownRoster after(RosterFile file) {
        return Applied.to(plan(file, KnownRoster.NOTHING), KnownRoster.NOTHING);
    }

    private static KnownRoster with(KnownRoster known, List<KnownRoster.Pupil> pupils) {
        return new KnownRoster(
                known.groups(),
                pupils,
                known.staff(),
                known.guardians(),
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                Set.of());
    }

    private static KnownRoster.Pupil leftFor(KnownRoster.Pupil pupil, LocalDate last, KnownRoster.Standing standing) {
        return new KnownRoster.Pupil(
                pupil.key(),
                pupil.name(),
                pupil.born(),
                pupil.yearGroup(),
                pupil.entered(),
                Optional.of(last),
                standing,
                pupil.groups());
    }

    @Test
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_pupil_who_went_to_another_school_of_the_board_is_not_taken_back_by_an_old_file() {
        KnownRoster known = after(Samples.edexml());
        KnownRoster.Pupil first = known.pupils().getFirst();
        LocalDate last = LocalDate.of(2026, 8, 28);

        RosterPlan moved =
                plan(Samples.edexml(), with(known, List.of(leftFor(first, last, KnownRoster.Standing.ELSEWHERE))));
        RosterPlan returned =
                plan(Samples.edexml(), with(known, List.of(leftFor(first, last, KnownRoster.Standing.HERE))));

        assertThat(moved.returned()).isEmpty();
        assertThat(moved.problems())
                .contains(RosterProblem.of(RosterProblemKind.ENROLLED_ELSEWHERE, FilePosition.WHOLE_FILE, first.key()));
        assertThat(returned.returned()).extracting(RosterPupil::key).containsExactly(first.key());
    }

    @Test
    void a_year_group_nothing_is_known_of_does_not_differ() {
        KnownRoster known = after(Samples.edexml());
        List<KnownRoster.Pupil> without = known.pupils().stream()
                .map(pupil -> new KnownRoster.Pupil(
                        pupil.key(),
                        pupil.name(),
                        pupil.born(),
                        "",
                        pupil.entered(),
                        pupil.left(),
                        pupil.standing(),
                        pupil.groups()))
                .toList();

        assertThat(plan(Samples.edexml(), with(known, without)).isEmpty()).isTrue();
    }

    @Test
    void staff_of_another_school_are_new_here_and_keep_the_groups_they_guide() {
        KnownRoster known = after(Samples.edexml());
        KnownRoster.Staff first = known.staff().getFirst();
        KnownRoster guest = new KnownRoster(
                known.groups(),
                known.pupils(),
                List.of(new KnownRoster.Staff(
                        first.key(), first.name(), first.email(), KnownRoster.Standing.ELSEWHERE, first.groups())),
                List.of(),
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                Set.of());

        RosterPlan plan = plan(Samples.edexml(), guest);

        assertThat(plan.staff().added()).extracting(RosterStaff::key).contains(first.key());
        assertThat(plan.guidanceBegun()).extracting(RosterPlan.Begun::who).doesNotContain(first.key());
    }

    @Test
    void a_file_with_a_place_for_staff_and_nobody_in_it_ends_nobody() {
        RosterFile edexml = Samples.read(
                Samples.text("edexml-2.1.xml").replaceAll("(?s)<leerkrachten>.*</leerkrachten>", "<leerkrachten/>"));
        Map<String, String> files = Samples.oneRoster("1.1");
        for (String name : List.of("users.csv", "enrollments.csv")) {
            files.computeIfPresent(name, (_, text) -> text.replaceAll("(?m)^(.*,)?s[0-9],.*\\R?", ""));
        }

        endsNobody(edexml, after(Samples.edexml()));
        endsNobody(Samples.read(Samples.zip(files)), after(Samples.read(Samples.zip(Samples.oneRoster("1.1")))));
    }

    private static void endsNobody(RosterFile file, KnownRoster known) {
        assertThat(known.staff()).isNotEmpty();
        assertThat(Samples.kinds(file)).contains(RosterProblemKind.NO_STAFF);
        assertThat(plan(file, known).staff().gone()).isEmpty();
        assertThat(plan(file, known).guidanceEnded()).isEmpty();
    }

    @Test
    void when_more_than_half_of_the_staff_is_not_in_the_file_it_is_said_that_accounts_close() {
        KnownRoster known = after(Samples.edexml());
        String two = Samples.text("edexml-2.1.xml").replaceAll("key=\"s([45])\"", "key=\"x$1\"");
        String three = two.replace("key=\"s3\"", "key=\"x3\"");

        assertThat(plan(Samples.read(two), known).staff().gone()).containsExactly("s4", "s5");
        assertThat(plan(Samples.read(two), known).problems())
                .extracting(RosterProblem::kind)
                .doesNotContain(RosterProblemKind.MANY_STAFF_GONE);
        assertThat(plan(Samples.read(three), known).problems())
                .contains(RosterProblem.of(RosterProblemKind.MANY_STAFF_GONE, FilePosition.WHOLE_FILE, 3, 5));
    }

    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void staff_whose_account_was_closed_are_shown_as_let_in_again_and_the_log_says_so() {
        ImportBoard board = new ImportBoard();
        String file = Samples.text("edexml-2.1.xml");
        board.imported(file);
        PersonId joost = board.person("s2");
        board.run(PersonId.PROGRAM, () -> board.part(Accounts.class).close(joost));

        RosterPreview preview = board.shown(file);
        assertThat(preview.plan().staffReturned()).extracting(RosterStaff::key).containsExactly("s2");
        assertThat(RosterPreviewParts.of(preview))
                .extracting(RosterPreviewPart::key)
                .contains("staff-returned")
                .doesNotContain("staff-added", "staff-changed");
        assertThat(resumed(board, joost)).isZero();
        board.done(preview);

        assertThat(board.account(joost).email()).contains("joost.smit@school.example");
        assertThat(resumed(board, joost)).isEqualTo(1);
        assertThat(board.shown(file).counts().total()).isZero();
    }

    private static long resumed(ImportBoard board, PersonId person) {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from audit.event where subject = :person and act ="
                        + " 'retain' and relation = :resumed")
                .param("person", person.value())
                .param("resumed", Staff.RESUMED)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMAIL_OF_ANOTHER", "EMAIL_OF_OTHER_ROLE", "EMAIL_NOT_OF_BEFORE"})
    void an_address_that_is_not_theirs_is_said_and_not_taken_over(RosterProblemKind why) {
        RosterFile file = Samples.edexml();
        String key = file.staff().stream()
                .filter(person -> person.email().isPresent())
                .findFirst()
                .orElseThrow()
                .key();
        KnownRoster.InFile inFile = new KnownRoster.InFile(Set.of(key), Set.of());
        KnownRoster known = new KnownRoster(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                inFile,
                why == RosterProblemKind.EMAIL_NOT_OF_BEFORE ? inFile : KnownRoster.InFile.NOBODY,
                why == RosterProblemKind.EMAIL_OF_OTHER_ROLE ? inFile : KnownRoster.InFile.NOBODY,
                KnownRoster.InFile.NOBODY,
                Set.of());

        RosterPlan plan = plan(file, known);

        assertThat(plan.staff().added())
                .filteredOn(person -> person.key().equals(key))
                .extracting(RosterStaff::email)
                .containsExactly(Optional.empty());
        assertThat(plan.problems()).contains(RosterProblem.of(why, FilePosition.WHOLE_FILE, key));
    }

    @Test
    void capitals_in_an_address_and_spaces_in_a_number_make_no_difference() {
        assertThat(RecordComparison.mergeAddress(Optional.of("N.Berg@X.nl"), Optional.of("n.berg@x.nl")))
                .contains("n.berg@x.nl");
        assertThat(RecordComparison.mergeAddress(Optional.of("n@x.nl"), Optional.empty()))
                .contains("n@x.nl");
        assertThat(RecordComparison.mergePhone(Optional.of("0600-1234"), Optional.of("06 00 12 34")))
                .contains("06 00 12 34");
        assertThat(RecordComparison.mergePhone(Optional.of("0600-1235"), Optional.of("06 00 12 34")))
                .contains("0600-1235");
    }
}
