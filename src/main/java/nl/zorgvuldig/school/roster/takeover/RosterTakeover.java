package nl.zorgvuldig.school.roster.takeover;

import java.time.Clock;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.records.RosterGroup;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import org.springframework.stereotype.Component;

/// Carries out a confirmed plan, inside one unit of work: all of it or nothing.
@Component
public final class RosterTakeover {
    private final Schools schools;
    private final PupilTakeover pupils;
    private final StaffTakeover staff;
    private final GuardianTakeover guardians;
    private final Clock clock;

    RosterTakeover(
            Schools schools, PupilTakeover pupils, StaffTakeover staff, GuardianTakeover guardians, Clock clock) {
        this.schools = schools;
        this.pupils = pupils;
        this.staff = staff;
        this.guardians = guardians;
        this.clock = clock;
    }

    public void carryOut(ConfirmedPlan confirmed) {
        groups(confirmed);
        pupils.carryOut(confirmed);
        staff.carryOut(confirmed);
        guardians.carryOut(confirmed);
    }

    private void groups(ConfirmedPlan confirmed) {
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
                group.kind() == RosterGroupKind.COMPOSITE);
    }
}
