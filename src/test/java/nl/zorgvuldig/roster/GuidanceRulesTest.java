package nl.zorgvuldig.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
class GuidanceRulesTest {
    private static boolean guides(Set<RoleCode> atLink, Set<RoleCode> atSchool) {
        return GuidanceRules.guides(new GroupLink("g", atLink), atSchool);
    }

    @Test
    void a_link_without_any_role_is_a_teacher_of_the_group() {
        assertThat(guides(Set.of(), Set.of())).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OUD", "STA", "ADM", "CON", "ICT", "TAL", "OTHER"})
    void some_roles_guide_nobody_wherever_they_stand(RoleCode role) {
        assertThat(guides(Set.of(role), Set.of())).isFalse();
        assertThat(guides(Set.of(), Set.of(role))).isFalse();
        assertThat(guides(Set.of(role, RoleCode.LRK), Set.of(RoleCode.LRK))).isFalse();
    }

    @Test
    void a_teacher_who_also_looks_after_the_computers_guides_the_own_group() {
        assertThat(guides(Set.of(), Set.of(RoleCode.LRK, RoleCode.ICT))).isTrue();
    }

    @Test
    void what_stands_at_the_link_goes_before_what_stands_at_the_person() {
        assertThat(guides(Set.of(RoleCode.OWA), Set.of(RoleCode.STA))).isTrue();
        assertThat(guides(Set.of(RoleCode.STA), Set.of(RoleCode.LRK))).isFalse();
    }

    @Test
    void every_role_either_may_guide_or_never_does() {
        Set<RoleCode> never = EnumSet.noneOf(RoleCode.class);
        for (RoleCode role : RoleCode.values()) {
            if (!role.mayGuide()) {
                never.add(role);
            }
        }

        assertThat(never)
                .containsExactly(
                        RoleCode.ADM,
                        RoleCode.CON,
                        RoleCode.ICT,
                        RoleCode.OUD,
                        RoleCode.STA,
                        RoleCode.TAL,
                        RoleCode.OTHER);
        assertThat(RoleCode.of(" lrk ")).isEqualTo(RoleCode.LRK);
        assertThat(RoleCode.of("BAAS")).isEqualTo(RoleCode.OTHER);
    }
}
