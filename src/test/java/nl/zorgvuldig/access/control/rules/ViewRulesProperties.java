package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who may say how they see what stands in a dossier, whatever was recorded about authority.
class ViewRulesProperties {
    private static final LocalDate TODAY = World.TODAY;
    private static final Period ALWAYS = Period.since(TODAY.minusYears(20));

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_guardian_may_when_the_last_fact_that_holds_says_there_is_authority(
            @ForAll @Size(max = 5) List<ParentalAuthority> recorded, @ForAll @IntRange(max = 20) int age) {
        World world = new World().isGuardian().pupilBorn(TODAY.minusYears(age));
        recorded.forEach(parentalAuthority -> world.has(parentalAuthority, ALWAYS));
        boolean authority = !recorded.isEmpty()
                && (recorded.getLast() == ParentalAuthority.JOINT || recorded.getLast() == ParentalAuthority.SOLE);

        AccessRuling decision = decide(world);

        assertThat(decision instanceof AccessRuling.Allowed).isEqualTo(authority && age < 16);
        assertThat(decision.clause()).isEqualTo(INSPECTION_UNDER_SUPERVISION);
    }

    @Property
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    void a_pupil_may_from_the_sixteenth_birthday_and_only_about_themselves(
            @ForAll @IntRange(min = -400, max = 400) int days) {
        LocalDate born = TODAY.minusYears(16).minusDays(days);
        World self = new World().isPupilSelf().pupilBorn(born);
        World other = new World().is(AccountKind.PUPIL).pupilBorn(born);

        assertThat(decide(self) instanceof AccessRuling.Allowed).isEqualTo(days >= 0);
        assertThat(decide(other)).isEqualTo(RefusalReasons.stranger(other.reader(), DossierActs.GIVE_VIEW, TODAY));
    }

    @Property
    @Upholds(OTHER_FILES_WITH_DIRECTION)
    void of_the_school_only_the_head_does_and_a_guide_does_not(@ForAll StaffFunction function) {
        World world = new World().holds(function, World.THIS_YEAR);
        world.guides(world.group, World.THIS_YEAR).assigned(World.THIS_YEAR);

        AccessRuling decision = decide(world);

        assertThat(decision instanceof AccessRuling.Allowed).isEqualTo(function == StaffFunction.HEAD);
        assertThat(decision instanceof AccessRuling.Denied).isEqualTo(function != StaffFunction.HEAD);
    }

    private static AccessRuling decide(World world) {
        return AccessRules.decide(world.reader(), world.whereabouts(), DossierActs.GIVE_VIEW, TODAY);
    }
}
