package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.access.control.rules.World.THIS_YEAR;
import static nl.zorgvuldig.access.control.rules.World.TODAY;
import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.access.control.readers.AccessOversight;
import nl.zorgvuldig.access.control.readers.AccessOversightRules;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who asks what others could open, and who sees the pictures of a group.
class SightRulesTest {
    private static final Period ENDED = new Period(TODAY.minusYears(1), TODAY.minusDays(1));

    private final World world = new World();

    @Test
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    void the_board_asks_everywhere_with_names_and_the_protection_officer_without() {
        assertThat(oversees(world.holds(StaffFunction.DATA_PROTECTION_OFFICER, THIS_YEAR)))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, all -> {
                    assertThat(all.relation()).isEqualTo(AccessRelation.PROTECTION);
                    assertThat(all.clause()).isEqualTo(CONFIDENTIALITY);
                    assertThat(all.because().gaps()).containsExactly(THIS_YEAR);
                });
        assertThat(rules(world).oversight()).isEqualTo(new AccessOversight(Optional.empty(), false));
        assertThat(oversees(world.holds(StaffFunction.BOARD, THIS_YEAR)))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, all -> {
                    assertThat(all.relation()).isEqualTo(AccessRelation.BOARD);
                    assertThat(all.clause()).isEqualTo(DOSSIER_FOR_GUIDES_AND_AUTHORITY);
                });
        assertThat(rules(world).oversight()).isEqualTo(new AccessOversight(Optional.empty(), true));
    }

    @Test
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void a_head_asks_about_the_schools_they_head_today() {
        assertThat(oversees(world.holds(StaffFunction.HEAD, ENDED))).isInstanceOf(AccessRuling.Denied.class);
        assertThat(oversees(world.holdsElsewhere(StaffFunction.HEAD)))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, some -> {
                    assertThat(some.relation()).isEqualTo(AccessRelation.HEAD);
                    assertThat(some.clause()).isEqualTo(OTHER_FILES_WITH_DIRECTION);
                });
        AccessOversight seen = rules(world).oversight();
        assertThat(seen).isEqualTo(new AccessOversight(Optional.of(Set.of(world.otherSchool)), true));
        assertThat(seen.sees(world.otherSchool)).isTrue();
        assertThat(seen.sees(world.school)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = StaffFunction.class,
            names = {"SUPPORT_COORDINATOR", "ADMINISTRATOR", "PERSONNEL_OFFICE", "SCHOOL_DOCTOR"})
    @Upholds(CONFIDENTIALITY)
    void nobody_else_asks_and_nobody_before_or_after_their_days(StaffFunction function) {
        for (StaffFunction staffFunction : new StaffFunction[] {StaffFunction.BOARD, function}) {
            world.holds(staffFunction, ENDED);
        }
        assertThat(oversees(world.holds(function, THIS_YEAR)))
                .isInstanceOfSatisfying(
                        AccessRuling.Denied.class, no -> assertThat(no.clause()).isEqualTo(OTHER_FILES_WITH_DIRECTION));
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void pictures_of_a_group_are_for_its_guide_and_the_head_of_its_school() {
        World guide = new World();
        assertThat(pictures(guide.guides(guide.group, THIS_YEAR)))
                .isInstanceOfSatisfying(AccessRuling.Allowed.class, key -> {
                    assertThat(key.relation()).isEqualTo(AccessRelation.GROUP);
                    assertThat(key.because().gaps()).containsExactly("5B", THIS_YEAR);
                });
        assertThat(pictures(new World().holds(StaffFunction.HEAD, THIS_YEAR)))
                .isInstanceOfSatisfying(
                        AccessRuling.Allowed.class,
                        key -> assertThat(key.relation()).isEqualTo(AccessRelation.HEAD));
    }

    @Test
    @Upholds(CONFIDENTIALITY)
    void pictures_are_closed_to_others_of_the_school_and_not_there_for_who_is_elsewhere() {
        World next = new World();
        assertThat(pictures(next.guides(next.otherGroup, THIS_YEAR).guides(next.group, ENDED)))
                .isInstanceOfSatisfying(
                        AccessRuling.Denied.class, no -> assertThat(no.clause()).isEqualTo(CONFIDENTIALITY));
        assertThat(pictures(new World().holds(StaffFunction.SUPPORT_COORDINATOR, THIS_YEAR)))
                .isInstanceOf(AccessRuling.Denied.class);
        assertThat(pictures(new World().holdsElsewhere(StaffFunction.HEAD)))
                .isEqualTo(AccessRuling.Denied.notThere(Clause.CONFIDENTIALITY, PictureRules.NO));
        assertThat(pictures(new World().holds(StaffFunction.HEAD, ENDED)))
                .isEqualTo(AccessRuling.Denied.notThere(Clause.CONFIDENTIALITY, PictureRules.NO));
    }

    private static AccessRuling oversees(World world) {
        return rules(world).decide();
    }

    private static AccessOversightRules rules(World world) {
        return new AccessOversightRules(world.reader().functions(), TODAY);
    }

    private static AccessRuling pictures(World world) {
        return new PictureRules(world.reader(), world.group, TODAY).decide();
    }
}
