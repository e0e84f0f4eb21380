package nl.zorgvuldig.school.personnel;

import static nl.zorgvuldig.platform.policy.Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.personnel.EmploymentRules.Leaves;

/// Days of employment that can be, and what a mistyped one would do is said first.
@Upholds(STAFF_DATA_FOR_APPOINTMENT_AND_PAY)
class EmploymentRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId EMPLOYEE = new PersonId(UUID.randomUUID());

    @Property
    void the_first_day_lies_within_sixty_years_behind_and_two_ahead(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(TODAY.plusYears(2).plusDays(around), Optional.empty()))
                .isEqualTo(around > 0 ? List.of("from personnel.objection.far") : List.of());
        assertThat(said(TODAY.minusYears(60).plusDays(around), Optional.empty()))
                .isEqualTo(around < 0 ? List.of("from personnel.objection.long_ago") : List.of());
    }

    @Property
    void the_last_day_is_not_before_the_first_nor_more_than_twenty_years_ahead(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(TODAY, Optional.of(TODAY.plusDays(around))))
                .isEqualTo(around < 0 ? List.of("last personnel.objection.before") : List.of());
        assertThat(said(TODAY, Optional.of(TODAY.plusYears(20).plusDays(around))))
                .isEqualTo(around > 0 ? List.of("last personnel.objection.far") : List.of());
        assertThat(said(TODAY, Optional.of(Period.OPEN))).isEmpty();
    }

    @Example
    void what_goes_at_once_is_said_until_it_is_confirmed() {
        assertThat(loss(Set.of(), Leaves.NOT_NOW, LossConfirmation.NOT_CONFIRMED))
                .isEmpty();
        assertThat(loss(Set.of(), Leaves.AT_ONCE, LossConfirmation.NOT_CONFIRMED))
                .containsExactly("gone personnel.objection.leaves");
        assertThat(loss(Set.of(PersonnelDossierPart.PAY), Leaves.AT_ONCE, LossConfirmation.NOT_CONFIRMED))
                .containsExactly("gone personnel.objection.goes");
        assertThat(loss(Set.of(PersonnelDossierPart.PAY), Leaves.AT_ONCE, LossConfirmation.CONFIRMED))
                .isEmpty();
        assertThat(EmploymentRules.names(Set.of(PersonnelDossierPart.PAY)).key())
                .isEqualTo("personnel.goes.STAFF_PAYROLL");
        assertThat(EmploymentRules.names(Set.of(PersonnelDossierPart.PAY, PersonnelDossierPart.FILE))
                        .gaps())
                .map(Object::toString)
                .containsExactly("personnel.goes.STAFF_FILE", "personnel.goes.STAFF_PAYROLL");
    }

    @Property(tries = 2_000)
    void an_account_closes_at_once_by_a_new_last_day_behind_of_who_works_here(
            @ForAll @IntRange(min = -3, max = 3) int last,
            @ForAll @IntRange(min = -3, max = 3) int before,
            @ForAll boolean known,
            @ForAll boolean works) {
        Period wanted = new Period(TODAY.minusYears(1), TODAY.plusDays(last));
        Optional<Period> was =
                known ? Optional.of(new Period(TODAY.minusYears(2), TODAY.plusDays(before))) : Optional.empty();
        boolean leaves = last < 0 && works && !(known && before == last);
        assertThat(EmploymentRules.leaves(EMPLOYEE, was, wanted, works ? Set.of(EMPLOYEE) : Set.of(), TODAY))
                .isEqualTo(leaves ? Leaves.AT_ONCE : Leaves.NOT_NOW);
    }

    private static List<String> loss(Set<PersonnelDossierPart> goes, Leaves leaves, LossConfirmation loss) {
        return keys(EmploymentRules.loss(goes, leaves, loss));
    }

    private static List<String> said(LocalDate from, Optional<LocalDate> last) {
        return keys(EmploymentRules.objections(from, last, TODAY));
    }

    private static List<String> keys(List<Objection> found) {
        return found.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
