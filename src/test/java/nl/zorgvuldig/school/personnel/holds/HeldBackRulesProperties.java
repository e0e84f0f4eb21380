package nl.zorgvuldig.school.personnel.holds;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.retention.RetentionTerm;
import nl.zorgvuldig.school.personnel.Employment;
import nl.zorgvuldig.school.personnel.PersonnelDossierPart;
import nl.zorgvuldig.school.personnel.departures.StaffRetentionRules;
import nl.zorgvuldig.school.personnel.imports.AppointmentImportRules;

/// What a hold or a new last day does to what the board keeps of its staff.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class HeldBackRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId EMPLOYEE = new PersonId(UUID.randomUUID());
    private static final RetentionTerm TWO_YEARS = new RetentionTerm(2, RetentionTerm.Unit.YEARS);

    @Property
    void a_part_that_is_held_back_stays_through_the_later_of_the_two_days(
            @ForAll @IntRange(min = -2, max = 2) int around) {
        LocalDate left = TODAY.minusYears(1);
        Period employment = new Period(TODAY.minusYears(9), left);
        LocalDate term = left.plusYears(2);
        LocalDate held = term.plusDays(around);
        assertThat(StaffRetentionRules.lastDay(employment, PersonnelDossierPart.FILE, TWO_YEARS, Optional.of(held)))
                .contains(around > 0 ? held : term);
        assertThat(StaffRetentionRules.lastDay(employment, PersonnelDossierPart.FILE, TWO_YEARS, Optional.empty()))
                .contains(term);
        Period open = Period.since(TODAY.minusYears(9));
        assertThat(StaffRetentionRules.lastDay(open, PersonnelDossierPart.FILE, TWO_YEARS, Optional.of(held)))
                .isEmpty();
    }

    @Property
    void a_new_last_day_destroys_what_was_not_over_by_the_day_before(
            @ForAll boolean wasOver, @ForAll boolean known, @ForAll boolean isOver) {
        Map<PersonnelDossierPart, RetentionTerm> terms = Map.of(PersonnelDossierPart.FILE, TWO_YEARS);
        Optional<Period> before = known ? Optional.of(left(wasOver)) : Optional.empty();
        assertThat(StaffRetentionRules.goesAtOnce(before, left(isOver), terms, TODAY))
                .isEqualTo(isOver && !(known && wasOver) ? Set.of(PersonnelDossierPart.FILE) : Set.of());
    }

    private static Period left(boolean longAgo) {
        return new Period(TODAY.minusYears(9), TODAY.minusYears(longAgo ? 3 : 1));
    }

    @Property
    void a_reason_for_holding_back_has_a_length_and_a_last_day_within_the_year(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(keys(StaffHoldRules.objections("r".repeat(10 + around), TODAY, TODAY)))
                .isEqualTo(around < 0 ? List.of("reason personnel.hold.no.reason") : List.of());
        assertThat(keys(StaffHoldRules.objections("r".repeat(500 + around), TODAY, TODAY)))
                .isEqualTo(around > 0 ? List.of("reason web.text.long") : List.of());
        assertThat(keys(StaffHoldRules.objections("Zaak loopt.", TODAY.plusDays(around), TODAY)))
                .isEqualTo(around < 0 ? List.of("until personnel.hold.no.past") : List.of());
        LocalDate year = TODAY.plusYears(1).plusDays(around);
        assertThat(keys(StaffHoldRules.objections("Zaak loopt.", year, TODAY)))
                .isEqualTo(around > 0 ? List.of("until personnel.hold.no.far") : List.of());
        assertThat(keys(StaffHoldRules.objections("Zaak van 123456782.", TODAY, TODAY)))
                .containsExactly("reason web.text.citizen_number");
    }

    @Example
    void lines_by_which_somebody_who_works_here_could_sign_in_no_more_are_left_out() {
        Employment wanted = new Employment(EMPLOYEE, left(false));
        assertThat(AppointmentImportRules.leaves(Optional.empty(), wanted, Set.of(EMPLOYEE), TODAY))
                .map(Sentence::key)
                .contains("personnel.import.leaves");
        assertThat(AppointmentImportRules.leaves(Optional.empty(), wanted, Set.of(), TODAY))
                .isEmpty();
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
