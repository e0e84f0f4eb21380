package nl.zorgvuldig.school.personnel.departures;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.applicants.Applicant;
import nl.zorgvuldig.school.personnel.applicants.ApplicantId;
import nl.zorgvuldig.school.personnel.applicants.ApplicantProcedure;
import nl.zorgvuldig.school.personnel.applicants.ApplicantRules;
import nl.zorgvuldig.school.personnel.holds.StaffHoldRules;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportFile;
import nl.zorgvuldig.school.personnel.items.PersonnelItemDraft;
import nl.zorgvuldig.school.personnel.items.PersonnelItemKind;
import nl.zorgvuldig.school.personnel.items.PersonnelItemRules;
import nl.zorgvuldig.school.personnel.items.PersonnelItemRules.FilePresence;

/// The rules of the personnel dossier: what may be in it, and how long.
class StaffRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final RetentionTerm FOUR_WEEKS = new RetentionTerm(4, RetentionTerm.Unit.WEEKS);
    private static final Map<PersonnelDossierPart, RetentionTerm> TERMS = Map.of(
            PersonnelDossierPart.FILE, new RetentionTerm(2, RetentionTerm.Unit.YEARS),
            PersonnelDossierPart.TAX, new RetentionTerm(5, RetentionTerm.Unit.YEARS),
            PersonnelDossierPart.PAY, new RetentionTerm(7, RetentionTerm.Unit.YEARS));

    /// Chance comes to both answers.
    private static void reaches(Object about, RetentionOutcome stay) {
        Statistics.label("ends").collect(about, stay);
        Statistics.label("ends").coverage(is -> {
            for (PersonnelDossierPart part : PersonnelDossierPart.values()) {
                is.check(part, RetentionOutcome.GOES).count(n -> n > 2);
                is.check(part, RetentionOutcome.STAYS).count(n -> n > 2);
            }
        });
    }

    @Provide
    Arbitrary<String> numbersAndText() {
        return Arbitraries.frequencyOf(
                Tuple.of(
                        1,
                        Arbitraries.strings()
                                .withChars("VOG0123456789-./")
                                .ofMinLength(2)
                                .ofMaxLength(34)),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(40)));
    }

    /// Lines as they should be, some with days the wrong way round, and noise.
    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> days = Arbitraries.integers()
                .between(-9000, 9000)
                .map(n -> TODAY.plusDays(n).toString())
                .injectDuplicates(0.1);
        Arbitrary<String> line = Combinators.combine(Arbitraries.integers().between(1, 99), days, days)
                .as((number, from, until) -> number + ";" + from + ";" + until);
        return Arbitraries.frequencyOf(
                Tuple.of(3, line.list().ofMinSize(1).ofMaxSize(2).map(all -> String.join("\n", all))),
                Tuple.of(1, Arbitraries.strings().ofMaxLength(200)));
    }

    @Property(tries = 3000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_part_goes_on_the_day_after_its_term_and_never_of_who_works_here(
            @ForAll @IntRange(min = -4000, max = 400) int ended,
            @ForAll @IntRange(min = 0, max = 8) int years,
            @ForAll PersonnelDossierPart part) {
        Period employment = new Period(TODAY.minusYears(40), TODAY.plusDays(ended));
        RetentionTerm term = new RetentionTerm(years, RetentionTerm.Unit.YEARS);
        LocalDate counted = part == PersonnelDossierPart.FILE
                ? employment.until()
                : LocalDate.of(employment.until().getYear(), 12, 31);
        assertThat(StaffRetentionRules.decide(employment, part, term, TODAY) == RetentionOutcome.GOES)
                .isEqualTo(employment.until().isBefore(TODAY)
                        && counted.plusYears(years).isBefore(TODAY));
        reaches(part, StaffRetentionRules.decide(employment, part, term, TODAY));
        assertThat(StaffRetentionRules.decide(Period.since(TODAY.minusYears(40)), part, term, TODAY))
                .isEqualTo(RetentionOutcome.STAYS);
        StaffRetentionRules.lastDay(employment, part, term).ifPresent(last -> {
            if (!last.isBefore(employment.until())) {
                assertThat(StaffRetentionRules.decide(employment, part, term, last))
                        .isEqualTo(RetentionOutcome.STAYS);
                assertThat(StaffRetentionRules.decide(employment, part, term, last.plusDays(1)))
                        .isEqualTo(RetentionOutcome.GOES);
            }
        });
    }

    @Property(tries = 500)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void pay_and_the_copy_of_identity_are_kept_until_the_last_day_of_a_year(
            @ForAll @IntRange(min = 0, max = 4000) int ago, @ForAll @IntRange(min = 0, max = 8) int years) {
        Period employment = new Period(TODAY.minusYears(40), TODAY.minusDays(ago));
        RetentionTerm term = new RetentionTerm(years, RetentionTerm.Unit.YEARS);
        int year = employment.until().getYear() + years;
        for (PersonnelDossierPart part :
                new PersonnelDossierPart[] {PersonnelDossierPart.TAX, PersonnelDossierPart.PAY}) {
            assertThat(StaffRetentionRules.lastDay(employment, part, term)).contains(LocalDate.of(year, 12, 31));
        }
        assertThat(StaffRetentionRules.lastDay(employment, PersonnelDossierPart.FILE, term))
                .contains(employment.until().plusYears(years));
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_applicant_goes_after_four_weeks_or_with_consent_after_a_year(
            @ForAll @IntRange(min = 0, max = 500) int ago, @ForAll boolean agreed) {
        LocalDate ended = TODAY.minusDays(ago);
        Optional<LocalDate> consent = agreed ? Optional.of(ended) : Optional.empty();
        Applicant each = applicant(Optional.of(ended), consent);
        LocalDate last = agreed ? ended.plusYears(1) : ended.plusWeeks(4);
        assertThat(ApplicantRules.decide(each, FOUR_WEEKS, TODAY) == RetentionOutcome.GOES)
                .isEqualTo(TODAY.isAfter(last));
        Statistics.label("applicants").collect(agreed, ApplicantRules.decide(each, FOUR_WEEKS, TODAY));
        Statistics.label("applicants").coverage(is -> {
            for (RetentionOutcome stay : RetentionOutcome.values()) {
                is.check(true, stay).count(n -> n > 2);
                is.check(false, stay).count(n -> n > 2);
            }
        });
        assertThat(ApplicantRules.decide(applicant(Optional.empty(), consent), FOUR_WEEKS, TODAY))
                .isEqualTo(RetentionOutcome.STAYS);
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void an_applicant_who_agreed_stays_through_the_same_day_of_the_next_year(@ForAll @IntRange(max = 4_000) int day) {
        LocalDate ended = LocalDate.of(2020, 2, 27).plusDays(day);
        boolean leapDay = ended.getMonthValue() == 2 && ended.getDayOfMonth() == 29;
        LocalDate last = leapDay ? LocalDate.of(ended.getYear() + 1, 2, 28) : ended.withYear(ended.getYear() + 1);
        Applicant agreed = applicant(Optional.of(ended), Optional.of(ended));
        assertThat(ApplicantRules.lastDay(agreed.ended(), agreed.consented(), FOUR_WEEKS))
                .contains(last);
        assertThat(ApplicantRules.decide(agreed, FOUR_WEEKS, last)).isEqualTo(RetentionOutcome.STAYS);
        assertThat(ApplicantRules.decide(agreed, FOUR_WEEKS, last.plusDays(1))).isEqualTo(RetentionOutcome.GOES);
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_procedure_can_be_closed_however_long_it_was_open_and_the_list_says_so_after_six_months(
            @ForAll @IntRange(min = 0, max = 4000) int ago) {
        Applicant open = new Applicant(
                new ApplicantId(UUID.randomUUID()),
                "Iemand",
                "Leerkracht",
                TODAY.minusDays(ago),
                Optional.empty(),
                Optional.empty());
        Applicant closed = new Applicant(
                open.id(), open.name(), open.vacancy(), open.applied(), Optional.of(TODAY), Optional.empty());
        assertThat(ApplicantRules.changed(closed, TODAY)).isEmpty();
        assertThat(ApplicantRules.procedure(closed, TODAY)).isEqualTo(ApplicantProcedure.OVER);
        assertThat(ApplicantRules.procedure(open, TODAY))
                .isEqualTo(
                        open.applied().isBefore(TODAY.minusMonths(6))
                                ? ApplicantProcedure.OPEN_LONG
                                : ApplicantProcedure.OPEN);
        assertThat(ApplicantRules.added(open, TODAY).isEmpty())
                .isEqualTo(!open.applied().isBefore(TODAY.minusYears(2)));
    }

    private static Applicant applicant(Optional<LocalDate> ended, Optional<LocalDate> consented) {
        return new Applicant(
                new ApplicantId(UUID.randomUUID()), "Iemand", "Leerkracht", TODAY.minusYears(2), ended, consented);
    }

    @Property(tries = 500)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void a_citizen_service_number_stands_only_where_the_tax_law_asks_for_it(@ForAll PersonnelItemKind kind) {
        PersonnelItemDraft draft = new PersonnelItemDraft(kind, TODAY, "Nummer 123456782 van haar");
        boolean refused = PersonnelItemRules.objections(draft, FilePresence.FILE, TODAY).stream()
                .map(Objection::field)
                .anyMatch("text"::equals);
        assertThat(refused).isEqualTo(kind != PersonnelItemKind.PAYROLL && kind != PersonnelItemKind.IDENTITY_COPY);
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void of_a_statement_of_good_conduct_nothing_is_kept_but_a_number(@ForAll("numbersAndText") String text) {
        PersonnelItemDraft draft = new PersonnelItemDraft(PersonnelItemKind.GOOD_CONDUCT, TODAY, text);
        boolean taken = PersonnelItemRules.objections(draft, FilePresence.NOTHING, TODAY)
                .isEmpty();
        Statistics.label("statements").collect(taken);
        Statistics.label("statements").coverage(is -> {
            is.check(true).count(n -> n > 2);
            is.check(false).count(n -> n > 2);
        });
        assertThat(PersonnelItemRules.objections(draft, FilePresence.FILE, TODAY))
                .extracting(Objection::field)
                .contains("file");
        if (PersonnelItemRules.objections(draft, FilePresence.NOTHING, TODAY).isEmpty()) {
            assertThat(draft.text()).matches("[A-Za-z0-9./-]{4,30}").containsPattern("\\d");
        }
    }

    @Property(tries = 500)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void every_kind_says_in_which_part_it_is_and_a_copy_of_identity_is_apart(@ForAll PersonnelItemKind kind) {
        assertThat(kind.part() == PersonnelDossierPart.TAX).isEqualTo(kind == PersonnelItemKind.IDENTITY_COPY);
        assertThat(PersonnelItemKind.find(kind.code())).contains(kind);
        assertThat(PersonnelItemKind.find("other")).isEmpty();
    }

    @Property(tries = 1500)
    void no_file_breaks_the_reading_and_what_is_taken_over_has_days_in_order(@ForAll("lines") String text) {
        for (String word : new String[] {text, "personeelsnummer;in dienst;uit dienst\n" + text}) {
            AppointmentImportFile file = AppointmentImportFile.read(word);
            Statistics.label("lines taken")
                    .collect(!file.lines().isEmpty() && file.mistakes().isEmpty());
            Statistics.label("lines taken").coverage(is -> {
                is.check(true).count(n -> n > 2);
                is.check(false).count(n -> n > 2);
            });
            assertThat(file.lines().isEmpty() && file.mistakes().isEmpty()).isFalse();
            file.lines()
                    .forEach(line -> assertThat(
                                    line.number().isEmpty() && line.email().isEmpty())
                            .isFalse());
        }
    }

    @Property(tries = 2500)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void what_is_held_back_stays_through_the_day_and_everything_else_goes(
            @ForAll @IntRange(min = 0, max = 4000) int ago, @ForAll Set<PersonnelDossierPart> held) {
        Period employment = new Period(TODAY.minusYears(40), TODAY.minusDays(ago));
        Set<PersonnelDossierPart> over = StaffRetentionRules.over(employment, TERMS, TODAY);
        Set<PersonnelDossierPart> goes = StaffRetentionRules.goes(employment, TERMS, held, TODAY);
        assertThat(goes).isSubsetOf(over);
        over.forEach(part -> assertThat(goes.contains(part)).isEqualTo(!held.contains(part)));
        Statistics.label("holding").collect(!goes.isEmpty(), over.size() > goes.size());
        Statistics.label("holding").coverage(is -> {
            is.check(true, true).count(n -> n > 2);
            is.check(true, false).count(n -> n > 2);
            is.check(false, true).count(n -> n > 2);
        });
    }

    @Property(tries = 1000)
    @Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
    void holding_back_needs_a_reason_and_a_day_within_a_year(
            @ForAll @IntRange(min = -400, max = 800) int days,
            @ForAll @StringLength(max = 30) @AlphaChars String reason) {
        LocalDate until = TODAY.plusDays(days);
        boolean fits = reason.length() >= StaffHoldRules.SHORTEST
                && !until.isBefore(TODAY)
                && !until.isAfter(TODAY.plusYears(1));
        assertThat(StaffHoldRules.objections(reason, until, TODAY).isEmpty()).isEqualTo(fits);
        Statistics.label("holds").collect(fits);
        Statistics.label("holds").coverage(is -> is.check(true).count(n -> n > 2));
    }
}
