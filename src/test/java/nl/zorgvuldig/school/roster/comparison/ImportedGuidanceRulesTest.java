package nl.zorgvuldig.school.roster.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class ImportedGuidanceRulesTest {
    private static boolean guides(Set<RosterRoleCode> atLink, Set<RosterRoleCode> atSchool) {
        return ImportedGuidanceRules.guides(new GroupLink("g", atLink), atSchool);
    }

    @Test
    void a_link_without_any_role_is_a_teacher_of_the_group() {
        assertThat(guides(Set.of(), Set.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OUD", "STA", "ADM", "CON", "ICT", "TAL", "OTHER"})
    void some_roles_guide_nobody_wherever_they_stand(RosterRoleCode role) {
        assertThat(guides(Set.of(role), Set.of())).isFalse();
        assertThat(guides(Set.of(), Set.of(role))).isFalse();
        assertThat(guides(Set.of(role, RosterRoleCode.LRK), Set.of(RosterRoleCode.LRK)))
                .isFalse();
    }

    @Test
    void a_teacher_who_also_looks_after_the_computers_guides_the_own_group() {
        assertThat(guides(Set.of(), Set.of(RosterRoleCode.LRK, RosterRoleCode.ICT)))
                .isTrue();
    }

    @Test
    void what_stands_at_the_link_goes_before_what_stands_at_the_person() {
        assertThat(guides(Set.of(RosterRoleCode.OWA), Set.of(RosterRoleCode.STA)))
                .isTrue();
        assertThat(guides(Set.of(RosterRoleCode.STA), Set.of(RosterRoleCode.LRK)))
                .isFalse();
    }

    @Test
    void every_role_either_may_guide_or_never_does() {
        Set<RosterRoleCode> never = EnumSet.noneOf(RosterRoleCode.class);
        for (RosterRoleCode role : RosterRoleCode.values()) {
            if (!role.mayGuide()) {
                never.add(role);
            }
        }

        assertThat(never)
                .containsExactly(
                        RosterRoleCode.ADM,
                        RosterRoleCode.CON,
                        RosterRoleCode.ICT,
                        RosterRoleCode.OUD,
                        RosterRoleCode.STA,
                        RosterRoleCode.TAL,
                        RosterRoleCode.OTHER);
        assertThat(RosterRoleCode.of(" lrk ")).isEqualTo(RosterRoleCode.LRK);
        assertThat(RosterRoleCode.of("BAAS")).isEqualTo(RosterRoleCode.OTHER);
    }
}
