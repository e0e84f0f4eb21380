package nl.zorgvuldig.roster;

import java.time.Clock;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Schools;
import org.springframework.stereotype.Component;

/// Carries out a confirmed plan, inside one unit of work: all of it or nothing.
@Component
final class Takeover {
    private final Schools schools;
    private final TakeoverOfPupils pupils;
    private final TakeoverOfStaff staff;
    private final TakeoverOfGuardians guardians;
    private final Clock clock;

    Takeover(
            Schools schools,
            TakeoverOfPupils pupils,
            TakeoverOfStaff staff,
            TakeoverOfGuardians guardians,
            Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.staff = staff;
        this.guardians = guardians;
        this.clock = clock;
    }

    void carryOut(Confirmed confirmed) {
        groups(confirmed);
        pupils.carryOut(confirmed);
        staff.carryOut(confirmed);
        guardians.carryOut(confirmed);
    }

    private void groups(Confirmed confirmed) {
        SchoolId school = confirmed.school();
        for (RosterGroup group : confirmed.plan().groups().added()) {
            GroupId id = new GroupId(Id.next(clock));
            confirmed.newGroups().put(group.key(), id);
            schools.add(group(id, school, confirmed.plan(), group));
        }
        confirmed
                .plan()
                .groups()
                .changed()
                .forEach(changed -> schools.change(
                        group(confirmed.group(changed.now().key()), school, confirmed.plan(), changed.now())));
    }

    private static Group group(GroupId id, SchoolId school, RosterPlan plan, RosterGroup group) {
        return new Group(
                id,
                school,
                plan.year(),
                group.key(),
                group.name(),
                group.yearGroup(),
                group.kind() == GroupKind.COMPOSITE);
    }
}
