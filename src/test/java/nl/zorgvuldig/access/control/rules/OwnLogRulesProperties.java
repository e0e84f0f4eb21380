package nl.zorgvuldig.access.control.rules;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessRuling;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.ParentalAuthority;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Who may see who looked, whatever was recorded about authority.
class OwnLogRulesProperties {
    private static final LocalDate TODAY = World.TODAY;
    private static final Period ALWAYS = Period.since(TODAY.minusYears(20));
    private static final Period OVER = new Period(TODAY.minusYears(20), TODAY.minusDays(1));

    @Property
    @Upholds(CONFIDENTIALITY)
    void a_guardian_sees_it_when_the_last_fact_that_holds_says_there_is_authority(
            @ForAll @Size(max = 5) List<ParentalAuthority> recorded, @ForAll @IntRange(max = 20) int age) {
        World world = new World().isGuardian().pupilBorn(TODAY.minusYears(age));
        recorded.forEach(parentalAuthority -> world.has(parentalAuthority, ALWAYS));
        world.has(ParentalAuthority.SOLE, OVER);
        boolean authority = !recorded.isEmpty()
                && (recorded.getLast() == ParentalAuthority.JOINT || recorded.getLast() == ParentalAuthority.SOLE);

        AccessRuling decision = decide(world);

        assertThat(decision instanceof AccessRuling.Allowed).isEqualTo(authority && age < 16);
        if (decision instanceof AccessRuling.Denied && !authority) {
            assertThat(decision).isEqualTo(RefusalReasons.stranger(world.reader(), AccessActs.READ_OWN_LOG, TODAY));
        }
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void a_pupil_sees_it_from_the_sixteenth_birthday_and_only_of_themselves(
            @ForAll @IntRange(min = -400, max = 400) int days) {
        World self = new World().isPupilSelf().pupilBorn(TODAY.minusYears(16).minusDays(days));
        World other =
                new World().is(AccountKind.PUPIL).pupilBorn(TODAY.minusYears(16).minusDays(days));

        assertThat(decide(self) instanceof AccessRuling.Allowed).isEqualTo(days >= 0);
        assertThat(decide(other)).isEqualTo(RefusalReasons.stranger(other.reader(), AccessActs.READ_OWN_LOG, TODAY));
    }

    @Property
    @Upholds(CONFIDENTIALITY)
    void no_function_opens_it(@ForAll StaffFunction function) {
        World world = new World().holds(function, World.THIS_YEAR);
        world.guides(world.group, World.THIS_YEAR).assigned(World.THIS_YEAR);
        assertThat(decide(world)).isEqualTo(RefusalReasons.stranger(world.reader(), AccessActs.READ_OWN_LOG, TODAY));
    }

    private static AccessRuling decide(World world) {
        return AccessRules.decide(world.reader(), world.whereabouts(), AccessActs.READ_OWN_LOG, TODAY);
    }
}
