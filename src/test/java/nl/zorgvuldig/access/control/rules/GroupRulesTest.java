package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;

class GroupRulesTest {
    private static final Period LAST_YEAR = new Period(TODAY.minusYears(1), TODAY.minusMonths(5));

    private static GroupRules rules(World world) {
        return new GroupRules(world.reader(), world.group, TODAY);
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_opens_to_its_guide_the_schools_coordinator_and_head_and_the_board() {
        World teacher = new World();
        assertThat(rules(teacher.guides(teacher.group, THIS_YEAR)).because()).isPresent();
        for (StaffFunction function :
                new StaffFunction[] {StaffFunction.SUPPORT_COORDINATOR, StaffFunction.HEAD, StaffFunction.BOARD}) {
            assertThat(rules(new World().holds(function, THIS_YEAR)).because())
                    .as("%s", function)
                    .isPresent();
            assertThat(rules(new World().holds(function, LAST_YEAR)).because())
                    .as("%s, last year", function)
                    .isEmpty();
        }
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_group_is_closed_to_other_functions_and_to_those_of_other_groups_and_schools() {
        for (StaffFunction function : new StaffFunction[] {
            StaffFunction.ADMINISTRATOR,
            StaffFunction.DATA_PROTECTION_OFFICER,
            StaffFunction.PERSONNEL_OFFICE,
            StaffFunction.SCHOOL_DOCTOR
        }) {
            GroupRules rules = rules(new World().holds(function, THIS_YEAR));
            assertThat(rules.because()).as("%s", function).isEmpty();
            assertThat(rules.known()).as("%s", function).isTrue();
        }
        World colleague = new World();
        GroupRules next = rules(colleague.guides(colleague.otherGroup, THIS_YEAR));
        assertThat(next.because()).isEmpty();
        assertThat(next.known()).isTrue();
        GroupRules elsewhere = rules(new World().holdsElsewhere(StaffFunction.HEAD));
        assertThat(elsewhere.because()).isEmpty();
        assertThat(elsewhere.known()).isFalse();
        assertThat(rules(new World().isGuardian()).known()).isFalse();
        World visitor = new World();
        assertThat(rules(visitor.guides(new World().group, THIS_YEAR)).known()).isFalse();
    }

    @Test
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guided_a_group_is_told_that_it_is_closed_now() {
        World before = new World();
        GroupRules rules = rules(before.guides(before.group, LAST_YEAR));
        assertThat(rules.because()).isEmpty();
        assertThat(rules.known()).isTrue();
    }
}
