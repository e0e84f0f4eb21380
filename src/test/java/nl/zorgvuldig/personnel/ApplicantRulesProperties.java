package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;

/// What is kept of who applied, and until when.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class ApplicantRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Property
    void of_an_applicant_a_name_and_a_vacancy_of_some_length_and_a_day_of_the_last_two_years(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        List<String> tooLong = around > 0 ? List.of("name personnel.objection.long") : List.of();
        assertThat(keys(added("n".repeat(120 + around), TODAY))).isEqualTo(tooLong);
        assertThat(keys(added(" ", TODAY))).containsExactly("name personnel.objection.empty");
        assertThat(keys(added("Jan 123456782", TODAY)))
                .containsExactly("name personnel.objection.citizen_number");
        assertThat(keys(added("Jan", TODAY.plusDays(around))))
                .isEqualTo(around > 0 ? List.of("applied personnel.objection.future") : List.of());
        assertThat(keys(added("Jan", TODAY.minusYears(2).plusDays(around))))
                .isEqualTo(
                        around < 0 ? List.of("applied personnel.objection.long_ago") : List.of());
    }

    @Property
    void a_procedure_ends_after_somebody_applied_and_not_in_the_time_to_come(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate applied = TODAY.minusMonths(6);
        assertThat(keys(ApplicantRules.changed(ended(applied, applied.plusDays(around)), TODAY)))
                .isEqualTo(
                        around < 0
                                ? List.of("ended personnel.objection.before_applied")
                                : List.of());
        assertThat(keys(ApplicantRules.changed(ended(applied, TODAY.plusDays(around)), TODAY)))
                .isEqualTo(around > 0 ? List.of("ended personnel.objection.future") : List.of());
        Applicant open = applicant("Jan", applied.plusDays(around), Optional.empty());
        assertThat(ApplicantRules.procedure(open, TODAY))
                .isEqualTo(around < 0 ? Procedure.OPEN_LONG : Procedure.OPEN);
    }

    @Property
    void an_applicant_who_agreed_is_kept_a_year_and_never_shorter_than_without(
            @ForAll @IntRange(min = 0, max = 24) int months, @ForAll boolean agreed) {
        LocalDate without = TODAY.plusMonths(months);
        assertThat(
                        ApplicantRules.lastDay(
                                Optional.of(TODAY),
                                agreed ? Optional.of(TODAY) : Optional.empty(),
                                new Term(months, Term.Unit.MONTHS)))
                .contains(agreed && months < 12 ? TODAY.plusYears(1) : without);
    }

    private static Applicant ended(LocalDate applied, LocalDate ended) {
        return applicant("Jan", applied, Optional.of(ended));
    }

    private static List<Objection> added(String name, LocalDate applied) {
        return ApplicantRules.added(applicant(name, applied, Optional.empty()), TODAY);
    }

    private static Applicant applicant(String name, LocalDate applied, Optional<LocalDate> ended) {
        return new Applicant(
                new ApplicantId(UUID.randomUUID()),
                name,
                "Leerkracht",
                applied,
                ended,
                Optional.empty());
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream().map(one -> one.field() + " " + one.because().key()).toList();
    }
}
