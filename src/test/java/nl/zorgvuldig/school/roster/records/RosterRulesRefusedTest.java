package nl.zorgvuldig.school.roster.records;

import static nl.zorgvuldig.school.roster.matching.RosterRulesTest.plan;
import static nl.zorgvuldig.school.roster.matching.RosterRulesTest.withPupil;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.school.roster.RosterDecision;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.Samples;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import org.junit.jupiter.api.Test;

/// Whether a file may be taken over at all, and what of it is warned about.
class RosterRulesRefusedTest {
    private static RosterProblemKind refusal(RosterDecision decision) {
        assertThat(decision).isInstanceOf(RosterDecision.Refused.class);
        return decision.problems().stream()
                .filter(problem -> problem.severity() == ProblemSeverity.ERROR)
                .findFirst()
                .orElseThrow()
                .kind();
    }

    @Test
    void a_file_of_another_school_is_refused_with_both_numbers() {
        RosterFile file = Samples.edexml("<brincode>12AB", "<brincode>34CD");

        RosterDecision decision = RosterRules.plan(file, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY);

        assertThat(refusal(decision)).isEqualTo(RosterProblemKind.SCHOOL_OTHER);
        assertThat(decision.problems()).anyMatch(problem -> problem.values().equals(List.of("34CD", "12AB")));
    }

    @Test
    void an_establishment_counts_when_the_file_names_one() {
        SchoolCode second = SchoolCode.parse("12ab01").orElseThrow();
        RosterFile unsaid = Samples.edexml();
        RosterFile said = Samples.edexml("<dependancecode>00", "<dependancecode>02");

        RosterDecision warned = RosterRules.plan(unsaid, KnownRoster.NOTHING, second, Samples.TODAY);
        assertThat(warned.problems()).extracting(RosterProblem::kind).contains(RosterProblemKind.SCHOOL_PLACE_UNSAID);
        assertThat(warned).isInstanceOf(RosterPlan.class);
        assertThat(refusal(RosterRules.plan(said, KnownRoster.NOTHING, second, Samples.TODAY)))
                .isEqualTo(RosterProblemKind.SCHOOL_OTHER);
    }

    @Test
    void last_years_file_is_refused_and_next_years_begins_on_the_first_of_august() {
        RosterFile past = Samples.edexml("2026-2027</schooljaar>", "2025-2026</schooljaar>");
        RosterFile far = Samples.edexml("2026-2027</schooljaar>", "2028-2029</schooljaar>");
        RosterFile next = Samples.edexml("2026-2027</schooljaar>", "2027-2028</schooljaar>");

        assertThat(refusal(RosterRules.plan(past, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY)))
                .isEqualTo(RosterProblemKind.YEAR_PAST);
        assertThat(refusal(RosterRules.plan(far, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY)))
                .isEqualTo(RosterProblemKind.YEAR_FAR);
        assertThat(plan(next, KnownRoster.NOTHING).day()).isEqualTo(LocalDate.of(2027, 8, 1));
    }

    @Test
    void an_old_file_and_one_that_misses_half_the_school_are_warned_about() {
        RosterFile old = Samples.edexml("<peildatum>2026-09-01", "<peildatum>2026-08-02");
        assertThat(plan(old, KnownRoster.NOTHING).problems())
                .extracting(RosterProblem::kind)
                .contains(RosterProblemKind.REFERENCE_OLD);

        KnownRoster known = KnownRoster.NOTHING;
        for (int i = 0; i < 10; i++) {
            known = withPupil(known, "q" + i, Optional.empty());
        }
        RosterPlan plan = plan(Samples.edexml(), known);
        assertThat(plan.problems())
                .contains(RosterProblem.of(RosterProblemKind.MANY_GONE, FilePosition.WHOLE_FILE, 10, 10));
        assertThat(plan.leavers()).hasSize(11);
    }

    @Test
    void a_file_with_one_error_has_no_plan_at_all() {
        RosterFile file = Samples.edexml("<leerling key=\"p2\">", "<leerling key=\"#2\">");

        assertThat(refusal(RosterRules.plan(file, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY)))
                .isEqualTo(RosterProblemKind.KEY_UNSTABLE);
    }

    @Test
    void what_is_wrong_comes_before_what_is_only_told() {
        RosterFile file = Samples.edexml("<brincode>12AB</brincode>", "<brincode>34CD</brincode>");
        assertThat(file.problems()).isNotEmpty().noneMatch(problem -> problem.severity() == ProblemSeverity.ERROR);

        assertThat(RosterRules.plan(file, KnownRoster.NOTHING, Samples.SCHOOL, Samples.TODAY))
                .isInstanceOfSatisfying(
                        RosterDecision.Refused.class,
                        no -> assertThat(no.problems().getFirst().kind()).isEqualTo(RosterProblemKind.SCHOOL_OTHER));
        assertThat(RosterProblem.ordered(List.of(
                        of(RosterProblemKind.NO_STAFF),
                        of(RosterProblemKind.BIRTH_MISSING, "p1"),
                        of(RosterProblemKind.MORE_OF_THE_SAME, 2),
                        of(RosterProblemKind.NO_PUPILS))))
                .extracting(RosterProblem::kind)
                .containsExactly(
                        RosterProblemKind.NO_PUPILS,
                        RosterProblemKind.BIRTH_MISSING,
                        RosterProblemKind.MORE_OF_THE_SAME,
                        RosterProblemKind.NO_STAFF);
    }

    private static RosterProblem of(RosterProblemKind kind, Object... values) {
        return RosterProblem.of(kind, FilePosition.WHOLE_FILE, values);
    }

    @Test
    void an_address_that_was_theirs_before_is_said_apart_from_that_of_somebody_else() {
        KnownRoster none = KnownRoster.NOTHING;
        KnownRoster known = new KnownRoster(
                none.groups(),
                none.pupils(),
                none.staff(),
                none.guardians(),
                new KnownRoster.InFile(Set.of("s3", "s2", "s1"), Set.of("o1")),
                new KnownRoster.InFile(Set.of("s1"), Set.of()),
                new KnownRoster.InFile(Set.of("s1", "s3"), Set.of()),
                none.otherAddress(),
                none.importer());

        assertThat(plan(Samples.edexml(), known).problems())
                .contains(
                        RosterProblem.of(RosterProblemKind.EMAIL_NOT_OF_BEFORE, FilePosition.WHOLE_FILE, "s1"),
                        RosterProblem.of(RosterProblemKind.EMAIL_OF_ANOTHER, FilePosition.WHOLE_FILE, "s2"),
                        RosterProblem.of(RosterProblemKind.EMAIL_OF_OTHER_ROLE, FilePosition.WHOLE_FILE, "s3"),
                        RosterProblem.of(RosterProblemKind.EMAIL_OF_ANOTHER, FilePosition.WHOLE_FILE, "o1"));
    }
}
