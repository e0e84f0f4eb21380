package nl.zorgvuldig.school.roster.matching;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.roster.comparison.RosterRules;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGroupKind;
import nl.zorgvuldig.school.roster.records.RosterPart;
import org.springframework.stereotype.Component;

/// Collects the known data of a school, as far as a file is about it. To be used inside one unit of
/// work under the act of importing.
@Component
public final class KnownSchoolCollector {
    private final Schools schools;
    private final Pupils pupils;
    private final Guardians guardians;
    private final Staff staff;
    private final Accounts accounts;
    private final PersonKeyStore keys;

    KnownSchoolCollector(
            Schools schools, Pupils pupils, Guardians guardians, Staff staff, Accounts accounts, PersonKeyStore keys) {
        this.schools = schools;
        this.pupils = pupils;
        this.guardians = guardians;
        this.staff = staff;
        this.accounts = accounts;
        this.keys = keys;
    }

    /// For a file that is refused anyway, nothing is collected.
    public KnownSchool of(School school, RosterFile file, LocalDate today) {
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
        List<GroupGuidance> guidance = staff.listGuides(school.id(), year);
        KnownStaff people = new KnownStaff(accounts, byId, guidance, current);
        KnownParents parents = new KnownParents(children.byKey());
        if (file.parts().contains(RosterPart.STAFF)) {
            people.read(staff, school.id(), file);
        }
        if (file.parts().contains(RosterPart.GUARDIANS)) {
            parents.read(school.id(), file, guardians, accounts, keys);
        }
        KnownRoster roster = new KnownRoster(
                byKey.values().stream().map(KnownSchoolCollector::known).toList(),
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
                group.key(),
                group.name(),
                group.yearGroup(),
                group.composite() ? RosterGroupKind.COMPOSITE : RosterGroupKind.BASE);
    }
}
