package nl.zorgvuldig.personnel;

import static nl.zorgvuldig.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import nl.zorgvuldig.kernel.Period;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.Term;

/// The rules of the personnel dossier: what may be in it, and how long.
class StaffRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Term FOUR_WEEKS = new Term(4, Term.Unit.WEEKS);

    @Property(tries = 200)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_part_goes_on_the_day_after_its_term_and_never_of_who_works_here(
            @ForAll @IntRange(min = -4000, max = 400) int ended,
            @ForAll @IntRange(min = 0, max = 8) int years,
            @ForAll StaffClass part) {
        Period employment = new Period(TODAY.minusYears(40), TODAY.plusDays(ended));
        Term term = new Term(years, Term.Unit.YEARS);
        LocalDate counted =
                part == StaffClass.FILE
                        ? employment.until()
                        : LocalDate.of(employment.until().getYear(), 12, 31);
        assertThat(EndRules.decide(employment, part, term, TODAY) == Stay.GOES)
                .isEqualTo(
                        employment.until().isBefore(TODAY)
                                && counted.plusYears(years).isBefore(TODAY));
        assertThat(EndRules.decide(Period.since(TODAY.minusYears(40)), part, term, TODAY))
                .isEqualTo(Stay.STAYS);
        EndRules.lastDay(employment, part, term)
                .ifPresent(
                        last -> {
                            if (!last.isBefore(employment.until())) {
                                assertThat(EndRules.decide(employment, part, term, last))
                                        .isEqualTo(Stay.STAYS);
                                assertThat(
                                                EndRules.decide(
                                                        employment, part, term, last.plusDays(1)))
                                        .isEqualTo(Stay.GOES);
                            }
                        });
    }

    @Property(tries = 100)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void pay_and_the_copy_of_identity_are_kept_until_the_last_day_of_a_year(
            @ForAll @IntRange(min = 0, max = 4000) int ago,
            @ForAll @IntRange(min = 0, max = 8) int years) {
        Period employment = new Period(TODAY.minusYears(40), TODAY.minusDays(ago));
        Term term = new Term(years, Term.Unit.YEARS);
        int year = employment.until().getYear() + years;
        for (StaffClass part : new StaffClass[] {StaffClass.TAX, StaffClass.PAY}) {
            assertThat(EndRules.lastDay(employment, part, term))
                    .contains(LocalDate.of(year, 12, 31));
        }
        assertThat(EndRules.lastDay(employment, StaffClass.FILE, term))
                .contains(employment.until().plusYears(years));
    }

    @Property(tries = 200)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_applicant_goes_after_four_weeks_or_with_consent_after_a_year(
            @ForAll @IntRange(min = 0, max = 500) int ago, @ForAll boolean agreed) {
        LocalDate ended = TODAY.minusDays(ago);
        Optional<LocalDate> consent = agreed ? Optional.of(ended) : Optional.empty();
        Applicant one = applicant(Optional.of(ended), consent);
        LocalDate last = agreed ? ended.plusYears(1) : ended.plusWeeks(4);
        assertThat(ApplicantRules.decide(one, FOUR_WEEKS, TODAY) == Stay.GOES)
                .isEqualTo(TODAY.isAfter(last));
        assertThat(ApplicantRules.decide(applicant(Optional.empty(), consent), FOUR_WEEKS, TODAY))
                .isEqualTo(Stay.STAYS);
    }

    @Property(tries = 200)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_procedure_can_be_closed_however_long_it_was_open_and_the_list_says_so_after_six_months(
            @ForAll @IntRange(min = 0, max = 4000) int ago) {
        Applicant open =
                new Applicant(
                        new ApplicantId(UUID.randomUUID()),
                        "Iemand",
                        "Leerkracht",
                        TODAY.minusDays(ago),
                        Optional.empty(),
                        Optional.empty());
        Applicant closed =
                new Applicant(
                        open.id(),
                        open.name(),
                        open.vacancy(),
                        open.applied(),
                        Optional.of(TODAY),
                        Optional.empty());
        assertThat(ApplicantRules.changed(closed, TODAY)).isEmpty();
        assertThat(ApplicantRules.procedure(closed, TODAY)).isEqualTo(Procedure.OVER);
        assertThat(ApplicantRules.procedure(open, TODAY))
                .isEqualTo(
                        open.applied().isBefore(TODAY.minusMonths(6))
                                ? Procedure.OPEN_LONG
                                : Procedure.OPEN);
        assertThat(ApplicantRules.added(open, TODAY).isEmpty())
                .isEqualTo(!open.applied().isBefore(TODAY.minusYears(2)));
    }

    private static Applicant applicant(Optional<LocalDate> ended, Optional<LocalDate> consented) {
        return new Applicant(
                new ApplicantId(UUID.randomUUID()),
                "Iemand",
                "Leerkracht",
                TODAY.minusYears(2),
                ended,
                consented);
    }

    @Property(tries = 100)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_citizen_service_number_stands_only_where_the_tax_law_asks_for_it(
            @ForAll PieceKind kind) {
        PieceDraft draft = new PieceDraft(kind, TODAY, "Nummer 123456782 van haar");
        boolean refused =
                PieceRules.objections(draft, Attached.FILE, TODAY).stream()
                        .map(Objection::field)
                        .anyMatch("text"::equals);
        assertThat(refused).isEqualTo(kind != PieceKind.PAYROLL && kind != PieceKind.IDENTITY_COPY);
    }

    @Property(tries = 200)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void of_a_statement_of_good_conduct_nothing_is_kept_but_a_number(
            @ForAll @StringLength(max = 40) String text) {
        PieceDraft draft = new PieceDraft(PieceKind.GOOD_CONDUCT, TODAY, text);
        assertThat(PieceRules.objections(draft, Attached.FILE, TODAY))
                .extracting(Objection::field)
                .contains("file");
        if (PieceRules.objections(draft, Attached.NOTHING, TODAY).isEmpty()) {
            assertThat(draft.text()).matches("[A-Za-z0-9./-]{4,30}").containsPattern("\\d");
        }
    }

    @Property(tries = 100)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void every_kind_says_in_which_part_it_is_and_a_copy_of_identity_is_apart(
            @ForAll PieceKind kind) {
        assertThat(kind.part() == StaffClass.TAX).isEqualTo(kind == PieceKind.IDENTITY_COPY);
        assertThat(PieceKind.find(kind.code())).contains(kind);
        assertThat(PieceKind.find("other")).isEmpty();
    }

    @Property(tries = 300)
    void no_file_breaks_the_reading_and_what_is_taken_over_has_days_in_order(
            @ForAll @StringLength(max = 200) String text) {
        for (String one : new String[] {text, "personeelsnummer;in dienst;uit dienst\n" + text}) {
            AppointmentFile file = AppointmentFile.read(one);
            assertThat(file.lines().isEmpty() && file.mistakes().isEmpty()).isFalse();
            file.lines()
                    .forEach(
                            line ->
                                    assertThat(line.number().isEmpty() && line.email().isEmpty())
                                            .isFalse());
        }
    }
}
