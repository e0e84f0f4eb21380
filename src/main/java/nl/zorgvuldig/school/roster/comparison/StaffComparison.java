package nl.zorgvuldig.school.roster.comparison;

import static nl.zorgvuldig.school.roster.comparison.RecordComparison.merge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.school.roster.RosterChanges;
import nl.zorgvuldig.school.roster.RosterField;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.RosterPlan.Own;
import nl.zorgvuldig.school.roster.RosterPlan.RoleNotTaken;
import nl.zorgvuldig.school.roster.RosterPlan.Withheld;
import nl.zorgvuldig.school.roster.matching.KnownRoster;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterPart;
import nl.zorgvuldig.school.roster.records.RosterProblem;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;

/// Compares staff and the groups they guide. When a file contains staff, a person who is no longer
/// in it ceases to work at this school and to guide groups because of it.
final class StaffComparison {
    /// Minimum number of known staff from which half of them missing suggests the wrong file.
    private static final int MANY = 5;

    private final Period rest;
    private final LocalDate lastDay;
    private final Set<String> withoutAddress;
    private final Set<String> importer;
    private final RecordComparison<RosterStaff> staff = new RecordComparison<>();
    private final List<RosterStaff> returned = new ArrayList<>();
    private final List<String> gone = new ArrayList<>();
    private final List<Begun> begun = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Own> own = new ArrayList<>();
    private final List<Withheld> withheld = new ArrayList<>();
    private final List<RoleNotTaken> rolesNotTaken = new ArrayList<>();
    private final List<RosterProblem> problems = new ArrayList<>();

    StaffComparison(RosterFile file, KnownRoster known, SchoolYear year, LocalDate day, LocalDate lastDay) {
        this.rest = new Period(day, year.period().until());
        this.lastDay = lastDay;
        this.withoutAddress = known.withoutAddress().staff();
        this.importer = known.importer();
        if (!file.parts().contains(RosterPart.STAFF)) {
            return;
        }
        Map<String, KnownRoster.Staff> left = RecordComparison.byKey(known.staff());
        file.staff().forEach(person -> compare(withOwnAddress(person), Optional.ofNullable(left.remove(person.key()))));
        left.values().forEach(person -> {
            gone.add(person.key());
            guide(person.key(), Set.of(), person.groups());
        });
        manyGone(here(known.staff()), here(left.values())).ifPresent(problems::add);
    }

    private static int here(Collection<KnownRoster.Staff> staff) {
        return Math.toIntExact(staff.stream()
                .filter(each -> each.standing() == KnownRoster.Standing.HERE)
                .count());
    }

    private static Optional<RosterProblem> manyGone(int known, int notInFile) {
        return known >= MANY && notInFile * 2 > known
                ? Optional.of(
                        RosterProblem.of(RosterProblemKind.MANY_STAFF_GONE, FilePosition.WHOLE_FILE, notInFile, known))
                : Optional.empty();
    }

    private void compare(RosterStaff person, Optional<KnownRoster.Staff> known) {
        known.ifPresentOrElse(before -> compare(person, before), () -> staff.added(person));
        Set<String> groups = new TreeSet<>();
        for (GroupLink link : person.links()) {
            if (ImportedGuidanceRules.guides(link, person.roles())) {
                groups.add(link.group());
            } else {
                withheld.add(
                        new Withheld(person.key(), link.group(), ImportedGuidanceRules.roles(link, person.roles())));
            }
        }
        guide(person.key(), groups, known.map(KnownRoster.Staff::groups).orElse(Set.of()));
        noteRoles(person);
    }

    /// Drops an e-mail address with which somebody else signs in.
    private RosterStaff withOwnAddress(RosterStaff person) {
        return withoutAddress.contains(person.key())
                ? new RosterStaff(person.key(), person.name(), Optional.empty(), person.links(), person.roles())
                : person;
    }

    private void compare(RosterStaff person, KnownRoster.Staff before) {
        RosterStaff now = new RosterStaff(
                person.key(),
                merge(person.name(), before.name()),
                RecordComparison.mergeAddress(person.email(), before.email()),
                person.links(),
                person.roles());
        switch (before.standing()) {
            case ELSEWHERE -> staff.added(now);
            case LEFT -> {
                returned.add(now);
                staff.compared(now, Set.of());
            }
            case HERE ->
                staff.compared(
                        now,
                        new RecordComparison.Differences()
                                .on(RosterField.NAME, now.name(), before.name())
                                .on(RosterField.EMAIL, now.email(), before.email())
                                .fields());
        }
    }

    private void guide(String who, Set<String> now, Set<String> before) {
        for (String group : now) {
            switch (ImportedGuidanceRules.beginning(before.contains(group), importer.contains(who))) {
                case BEGINS -> begun.add(new Begun(who, group, rest));
                case OWN -> own.add(new Own(who, group));
                case HELD_ALREADY -> {}
            }
        }
        for (String group : new TreeSet<>(before)) {
            if (!now.contains(group)) {
                ended.add(new Ended(who, group, lastDay));
            }
        }
    }

    private void noteRoles(RosterStaff person) {
        Set<RosterRoleCode> all = EnumSet.noneOf(RosterRoleCode.class);
        all.addAll(person.roles());
        person.links().forEach(link -> all.addAll(link.roles()));
        for (RosterRoleCode role : all) {
            if (role.rightsByHand()) {
                rolesNotTaken.add(new RoleNotTaken(person.key(), role));
            }
        }
    }

    RosterChanges<RosterStaff> changes() {
        return staff.changes(gone);
    }

    /// Staff whose account was closed and who can sign in again by this file.
    List<RosterStaff> returned() {
        return returned;
    }

    List<Begun> begun() {
        return begun;
    }

    List<Ended> ended() {
        return ended;
    }

    List<Own> own() {
        return own;
    }

    List<Withheld> withheld() {
        return withheld;
    }

    List<RoleNotTaken> rolesNotTaken() {
        return rolesNotTaken;
    }

    List<RosterProblem> problems() {
        return problems;
    }
}
