package nl.zorgvuldig.oversight.figures;

import static nl.zorgvuldig.platform.policy.Clause.POLICY_FOR_EVERYONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.oversight.figures.FigureVisibilityRules.FigureVisibility;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.HeldFunction;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who sees how the clauses stand, and where.
@Upholds(POLICY_FOR_EVERYONE)
class FigureVisibilityRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final SchoolId SCHOOL = new SchoolId(UUID.randomUUID());
    private static final SchoolId SECOND = new SchoolId(UUID.randomUUID());

    @Property(tries = 2_000)
    void the_board_and_who_watches_see_all_a_head_the_own_schools_on_their_days(
            @ForAll StaffFunction one,
            @ForAll StaffFunction other,
            @ForAll @IntRange(min = -1, max = 1) int oneDay,
            @ForAll @IntRange(min = -1, max = 1) int otherDay) {
        boolean oneNow = oneDay == 0;
        boolean otherNow = otherDay == 0;
        FigureVisibility sight = new FigureVisibilityRules(
                        List.of(held(one, SCHOOL, oneDay), held(other, SECOND, otherDay)), TODAY)
                .decide();
        if (oneNow && everywhere(one) || otherNow && everywhere(other)) {
            assertThat(sight).isEqualTo(new FigureVisibility.All());
            return;
        }
        Set<SchoolId> heads = new HashSet<>();
        if (oneNow && one == StaffFunction.HEAD) {
            heads.add(SCHOOL);
        }
        if (otherNow && other == StaffFunction.HEAD) {
            heads.add(SECOND);
        }
        assertThat(sight).isEqualTo(heads.isEmpty() ? new FigureVisibility.Nothing() : new FigureVisibility.Own(heads));
    }

    private static boolean everywhere(StaffFunction function) {
        return function == StaffFunction.BOARD || function == StaffFunction.DATA_PROTECTION_OFFICER;
    }

    private static HeldFunction held(StaffFunction function, SchoolId at, int day) {
        return new HeldFunction(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                function,
                function.ofSchool() ? Optional.of(at) : Optional.empty(),
                new Period(TODAY.plusDays(day), TODAY.plusDays(day)));
    }
}
