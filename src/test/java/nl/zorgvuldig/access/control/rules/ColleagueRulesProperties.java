package nl.zorgvuldig.access.control.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who opens an emergency card: who guides the pupil, everybody else on the staff of the school
/// where the pupil is, and nobody else.
class ColleagueRulesProperties {
    private static final LocalDate TODAY = World.TODAY;

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void a_colleague_opens_it_while_both_are_there(
            @ForAll @IntRange(min = -30, max = 30) int day,
            @ForAll @IntRange(min = -20, max = 20) int until,
            @ForAll @IntRange(min = -20, max = 20) int left) {
        World world = new World()
                .works(new Period(TODAY.minusYears(1), TODAY.plusDays(until)))
                .left(TODAY.plusDays(left), TODAY.plusDays(left));
        assertThat(opens(world, TODAY.plusDays(day))).isEqualTo(day <= until && day <= left);
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void a_function_of_the_board_or_of_another_school_opens_nothing(@ForAll StaffFunction function) {
        World world = new World().holds(function, World.THIS_YEAR);
        assertThat(opens(world, TODAY)).isEqualTo(function.ofSchool());
        if (function.ofSchool()) {
            assertThat(opens(new World().holdsElsewhere(function), TODAY)).isFalse();
        }
    }

    @Property
    @Upholds(Clause.CONFIDENTIALITY)
    void no_kind_of_account_but_staff_opens_a_card(@ForAll AccountKind kind) {
        World world = new World().works(World.THIS_YEAR);
        assertThat(opens(world.is(kind), TODAY)).isEqualTo(kind == AccountKind.STAFF);
    }

    @Property
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void who_guides_the_pupil_opens_it_every_day_of_the_week_while_both_are_there(
            @ForAll @IntRange(min = -30, max = 30) int day,
            @ForAll @IntRange(min = -20, max = 20) int until,
            @ForAll @IntRange(min = -20, max = 20) int left) {
        Period guiding = new Period(TODAY.minusYears(1), TODAY.plusDays(until));
        World group = new World();
        group.guides(group.group, guiding);
        for (World world : List.of(
                group, new World().assigned(guiding), new World().holds(StaffFunction.SUPPORT_COORDINATOR, guiding))) {
            world.left(TODAY.plusDays(left), TODAY.plusDays(left + 14));
            assertThat(opens(world, TODAY.plusDays(day))).isEqualTo(day <= until && day <= left);
        }
    }

    @Property(tries = 30)
    @Upholds(Clause.CONFIDENTIALITY)
    void after_the_last_school_day_it_is_said_that_the_pupil_is_not_at_school(
            @ForAll @IntRange(min = -9, max = 9) int day) {
        World world = new World();
        world.guides(world.group, World.THIS_YEAR).left(TODAY, TODAY);
        assertThat(said(world, TODAY.plusDays(day)))
                .isEqualTo(day > 0 ? Optional.of("access.no.card_left") : Optional.empty());
    }

    @Property(tries = 30)
    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void a_colleague_neither_writes_on_a_card_nor_opens_the_dossier(@ForAll PupilDossierAct act) {
        World world = new World().works(World.THIS_YEAR);
        assertThat(AccessRules.decide(world.reader(), world.whereabouts(), act, TODAY) instanceof AccessRuling.Allowed)
                .isEqualTo(act == CardActs.READ_CARD || act == CardActs.EMERGENCY_CARD);
    }

    @Property(tries = 14)
    void what_is_said_depends_on_the_day_and_not_on_the_pupil(@ForAll @IntRange(min = 0, max = 6) int day) {
        World stranger = new World();
        LocalDate on = TODAY.plusDays(day);
        AccessRuling.Denied known = (AccessRuling.Denied)
                AccessRules.decide(stranger.reader(), stranger.whereabouts(), CardActs.READ_CARD, on);
        assertThat(known).isEqualTo(RefusalReasons.stranger(stranger.reader(), CardActs.READ_CARD, on));
    }

    private static Optional<String> said(World world, LocalDate day) {
        return AccessRules.decide(world.reader(), world.whereabouts(), CardActs.READ_CARD, day)
                        instanceof AccessRuling.Denied no
                ? Optional.of(no.because().key())
                : Optional.empty();
    }

    private static boolean opens(World world, LocalDate day) {
        return AccessRules.decide(world.reader(), world.whereabouts(), CardActs.READ_CARD, day)
                instanceof AccessRuling.Allowed;
    }
}
