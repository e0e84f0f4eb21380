package nl.zorgvuldig.school.roster.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.school.roster.records.FilePosition;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import nl.zorgvuldig.school.roster.records.RosterProblemKind;
import nl.zorgvuldig.school.roster.records.RosterPupil;
import nl.zorgvuldig.school.roster.records.RosterRoleCode;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import nl.zorgvuldig.school.roster.records.RosterStaff.GroupLink;

/// The adults in a file: staff, and guardians where the format has them.
final class PeopleRows {
    private final RawRoster raw;
    private final RosterValueParser checked;
    private final ProblemCollector problems;
    private final GroupRows groups;

    PeopleRows(RawRoster raw, RosterValueParser checked, ProblemCollector problems, GroupRows groups) {
        this.raw = raw;
        this.checked = checked;
        this.problems = problems;
        this.groups = groups;
    }

    List<RosterStaff> staff() {
        List<RosterStaff> staff = new ArrayList<>();
        Map<String, FilePosition> seen = checked.keys();
        Set<String> shared = sharedAddresses();
        for (RawRosterRow row : raw.staff) {
            if (!checked.key(row, seen)) {
                continue;
            }
            Optional<PersonName> name = checked.person(row);
            Optional<String> email = checked.email(row).filter(address -> unshared(row, address, shared));
            List<GroupLink> links = links(row);
            name.ifPresent(is -> staff.add(new RosterStaff(row.key(), is, email, links, row.roles())));
        }
        return staff;
    }

    /// Addresses that two people share; neither can sign in with one.
    private Set<String> sharedAddresses() {
        Map<String, Integer> times = new HashMap<>();
        for (RawRosterRow row : raw.staff) {
            row.cell(RawRosterRow.Field.EMAIL)
                    .ifPresent(cell -> times.merge(cell.text().toLowerCase(Locale.ROOT), 1, Integer::sum));
        }
        Set<String> shared = new HashSet<>();
        times.forEach((address, count) -> {
            if (count > 1) {
                shared.add(address);
            }
        });
        return shared;
    }

    private boolean unshared(RawRosterRow row, String address, Set<String> shared) {
        if (shared.contains(address.toLowerCase(Locale.ROOT))) {
            problems.add(RosterProblemKind.EMAIL_SHARED, row.place(), RosterTextRules.shown(row.key()));
            return false;
        }
        return true;
    }

    private List<GroupLink> links(RawRosterRow row) {
        Map<String, Set<RosterRoleCode>> roles = new TreeMap<>();
        for (RawRosterRow.Link link : row.links()) {
            if (groups.leadsSomewhere(row, link)) {
                roles.computeIfAbsent(link.key(), _ -> EnumSet.noneOf(RosterRoleCode.class))
                        .addAll(link.roles());
            }
        }
        List<GroupLink> links = new ArrayList<>();
        roles.forEach((group, as) -> links.add(new GroupLink(group, as)));
        return links;
    }

    /// Guardians of the pupils read; nothing is kept of others.
    List<RosterGuardian> guardians(List<RosterPupil> pupils) {
        List<RosterGuardian> guardians = new ArrayList<>();
        Set<String> present = new HashSet<>();
        pupils.forEach(pupil -> present.add(pupil.key()));
        Map<String, FilePosition> seen = checked.keys();
        int alone = 0;
        for (RawRosterRow row : raw.guardians) {
            if (!checked.key(row, seen)) {
                continue;
            }
            Set<String> children = new TreeSet<>();
            row.links().stream()
                    .map(RawRosterRow.Link::key)
                    .filter(present::contains)
                    .forEach(children::add);
            if (children.isEmpty()) {
                alone++;
                continue;
            }
            Optional<PersonName> name = checked.person(row);
            Optional<String> email = checked.email(row);
            Optional<String> phone = checked.phone(row);
            name.ifPresent(is -> guardians.add(new RosterGuardian(row.key(), is, email, phone, children)));
        }
        if (alone > 0) {
            problems.add(RosterProblemKind.GUARDIANS_WITHOUT_PUPIL, FilePosition.in("users.csv"), alone);
        }
        return guardians;
    }
}
