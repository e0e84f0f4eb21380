package nl.zorgvuldig.school.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class DepartedStaffFunctionsProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final List<PersonId> PEOPLE = List.of(person(), person());
    private static final List<SchoolId> SCHOOLS = List.of(school(), school());

    private static PersonId person() {
        return new PersonId(UUID.randomUUID());
    }

    private static SchoolId school() {
        return new SchoolId(UUID.randomUUID());
    }

    /// From and until some days before or after today; often open.
    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(-4, 2),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.of(true, false))
                .as((from, days, open) -> open
                        ? Period.since(TODAY.plusDays(from))
                        : new Period(TODAY.plusDays(from), TODAY.plusDays(from + days)));
    }

    @Provide
    Arbitrary<List<StaffMember>> rosters() {
        return Combinators.combine(Arbitraries.of(PEOPLE), Arbitraries.of(SCHOOLS), periods())
                .as((person, school, period) -> new StaffMember(person, school, "k", period))
                .list()
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<HeldFunction> functions() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(StaffFunction.values()),
                        Arbitraries.of(SCHOOLS),
                        periods())
                .as((person, function, school, period) -> new HeldFunction(
                        UUID.randomUUID(),
                        person,
                        function,
                        function.ofSchool() ? Optional.of(school) : Optional.empty(),
                        period));
    }

    @Property
    void it_is_held_today_by_who_left_that_school_and_is_not_back(
            @ForAll("functions") HeldFunction held, @ForAll("rosters") List<StaffMember> roster) {
        boolean today = !TODAY.isBefore(held.period().from())
                && !TODAY.isAfter(held.period().until());
        boolean was = false;
        boolean isOrComes = false;
        for (StaffMember member : roster) {
            if (member.person().equals(held.person())
                    && held.school().isPresent()
                    && held.school().get().equals(member.school())) {
                was |= member.period().until().isBefore(TODAY);
                isOrComes |= !member.period().until().isBefore(TODAY);
            }
        }
        assertThat(DepartedStaffFunctions.of(List.of(held), roster, TODAY).contains(held))
                .isEqualTo(today && was && !isOrComes);
    }

    @Property
    void of_the_board_none_is_left_behind_by_who_leaves_a_school(
            @ForAll("functions") HeldFunction held, @ForAll("rosters") List<StaffMember> roster) {
        if (held.school().isEmpty()) {
            assertThat(DepartedStaffFunctions.of(List.of(held), roster, TODAY)).isEmpty();
        }
    }
}
