package nl.zorgvuldig.dossier.record.termination;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.enrolment.Enrolment;

/// Days of leaving that would destroy a dossier at once, or cannot be, are refused.
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
class TerminationRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RetentionTerm TWO_YEARS = new RetentionTerm(2, RetentionTerm.Unit.YEARS);
    private static final LocalDate ENTERED = TODAY.minusYears(1);
    private static final Enrolment HERE = Enrolment.since(
            UUID.randomUUID(), new PupilId(UUID.randomUUID()), new SchoolId(UUID.randomUUID()), "L1", ENTERED);

    @Property
    void the_last_day_is_not_before_the_first_nor_more_than_a_year_ahead(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(HERE, ENTERED.plusDays(around), TODAY))
                .isEqualTo(around < 0 ? List.of("lastSchoolDay dossier.leave.no.before_entering") : List.of());
        LocalDate far = TODAY.plusYears(1).plusDays(around);
        assertThat(said(HERE, far, far))
                .isEqualTo(
                        around > 0
                                ? List.of("lastSchoolDay dossier.leave.no.far", "deregistered dossier.leave.no.far")
                                : List.of());
    }

    @Property
    void who_is_deregistered_was_here_until_then(@ForAll @IntRange(min = -1, max = 1) int after) {
        assertThat(said(HERE, TODAY, TODAY.plusDays(after)))
                .isEqualTo(after < 0 ? List.of("deregistered dossier.leave.no.before_last") : List.of());
    }

    @Property
    void what_would_be_due_at_once_by_the_term_of_the_board_is_refused(
            @ForAll @IntRange(min = -1, max = 1) int around, @ForAll @IntRange(min = 1, max = 36) int months) {
        RetentionTerm term = new RetentionTerm(months, RetentionTerm.Unit.MONTHS);
        LocalDate left = TODAY.minusMonths(months).plusDays(around);
        TerminationDates leaving = new TerminationDates(left.minusDays(9), left);
        TerminationRules rules = new TerminationRules(
                List.of(Enrolment.since(HERE.id(), HERE.pupil(), HERE.school(), "L1", TODAY.minusYears(8))),
                term,
                TODAY);
        LocalDate due = term.dueOn(left);

        assertThat(rules.dueOn(leaving)).contains(due);
        assertThat(rules.objections(leaving))
                .isEqualTo(
                        due.isAfter(TODAY)
                                ? List.of()
                                : List.of(new Objection("deregistered", Sentence.of("dossier.leave.no.due", due))));
    }

    @Example
    void a_pupil_who_is_still_at_another_school_of_the_board_has_no_day_on_which_it_goes() {
        Enrolment elsewhere = Enrolment.since(
                UUID.randomUUID(), HERE.pupil(), new SchoolId(UUID.randomUUID()), "L1", TODAY.minusYears(9));
        assertThat(new TerminationRules(List.of(elsewhere, HERE), TWO_YEARS, TODAY)
                        .dueOn(new TerminationDates(TODAY, TODAY)))
                .isEmpty();
        assertThat(new TerminationRules(
                                List.of(
                                        new TerminationDates(TODAY.minusYears(2), TODAY.plusDays(30)).of(elsewhere),
                                        HERE),
                                TWO_YEARS,
                                TODAY)
                        .dueOn(new TerminationDates(TODAY, TODAY)))
                .contains(TODAY.plusDays(30).plusYears(2).plusDays(1));
    }

    @Property
    void that_a_pupil_stays_can_be_said_for_a_month(@ForAll @IntRange(min = 29, max = 33) int ago) {
        LocalDate left = TODAY.minusDays(ago);
        Enrolment ended = new Enrolment(HERE.id(), HERE.pupil(), HERE.school(), "L1", ENTERED, left, left);
        assertThat(key(new TerminationRules(List.of(ended), TWO_YEARS, TODAY).objectionToStaying()))
                .isEqualTo(ago > 31 ? Optional.of("dossier.leave.no.too_late_to_stay") : Optional.empty());
    }

    @Example
    void who_does_not_leave_need_not_stay() {
        assertThat(key(new TerminationRules(List.of(HERE), TWO_YEARS, TODAY).objectionToStaying()))
                .contains("dossier.leave.no.not_leaving");
    }

    private static Optional<String> key(Optional<Objection> objection) {
        return objection.map(each -> each.because().key());
    }

    private static List<String> said(Enrolment enrolled, LocalDate last, LocalDate off) {
        return new TerminationRules(List.of(enrolled), TWO_YEARS, TODAY)
                .objections(new TerminationDates(last, off)).stream()
                        .map(objection ->
                                objection.field() + " " + objection.because().key())
                        .toList();
    }
}
