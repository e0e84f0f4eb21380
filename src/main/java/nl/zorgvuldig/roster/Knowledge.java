package nl.zorgvuldig.roster;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.enrolment.Guardians;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.SchoolYear;
import nl.zorgvuldig.school.Group;
import nl.zorgvuldig.school.Guidance;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import org.springframework.stereotype.Component;

/// Gathers what is known of a school, as far as a file speaks about it. To be used inside one unit
/// of work with the aim of importing.
@Component
final class Knowledge {
    private final Schools schools;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Staff staff;
    private final Accounts accounts;
    private final PersonKeyStore keys;

    Knowledge(
            Schools schools, Pupils pupils, Guardians guardians, Staff staff, Accounts accounts, PersonKeyStore keys) {
        this.schools = schools;
        this.pupils = pupils;
        this.guardians = guardians;
        this.staff = staff;
        this.accounts = accounts;
        this.keys = keys;
    }

    /// Of a file that is refused whatever is known, nothing has to be.
    KnownSchool of(School school, RosterFile file, LocalDate today) {
        return file.isRefused()
                ? KnownSchool.NOTHING
                : file.year().map(year -> of(school, file, year, today)).orElse(KnownSchool.NOTHING);
    }

    private KnownSchool of(School school, RosterFile file, SchoolYear year, LocalDate today) {
        LocalDate current = RosterRules.current(year, file.reference().orElse(today), today);
        Map<String, Group> byKey = new LinkedHashMap<>();
        Map<GroupId, Group> byId = new LinkedHashMap<>();
        for (Group group : schools.listGroups(school.id(), year)) {
            byKey.put(group.key(), group);
            byId.put(group.id(), group);
        }
        KnownPupils children = new KnownPupils(school.id(), byId, current, today);
        children.read(pupils);
        List<Guidance> guidance = staff.listGuides(school.id(), year);
        KnownStaff people = new KnownStaff(accounts, byId, guidance, current);
        KnownParents parents = new KnownParents(children.byKey());
        if (file.parts().contains(RosterPart.STAFF)) {
            people.read(staff, school.id(), file);
        }
        if (file.parts().contains(RosterPart.GUARDIANS)) {
            parents.read(school.id(), file, guardians, accounts, keys);
        }
        KnownRoster roster = new KnownRoster(
                byKey.values().stream().map(Knowledge::known).toList(),
                children.pupils(),
                people.staff(file),
                parents.guardians(),
                new KnownRoster.InFile(people.withoutAddress(), parents.withoutAddress()),
                new KnownRoster.InFile(people.formerAddress(), parents.formerAddress()),
                new KnownRoster.InFile(people.otherRole(), parents.otherRole()),
                new KnownRoster.InFile(people.otherAddress(), parents.otherAddress()),
                people.keysOf(Acting.current().person()));
        return new KnownSchool(roster, byKey, children.byKey(), people.people(), guidance, parents.parents());
    }

    private static KnownRoster.Group known(Group group) {
        return new KnownRoster.Group(
                group.key(), group.name(), group.yearGroup(), group.composite() ? GroupKind.COMPOSITE : GroupKind.BASE);
    }
}
