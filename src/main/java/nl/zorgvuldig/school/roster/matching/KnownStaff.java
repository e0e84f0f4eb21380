package nl.zorgvuldig.school.roster.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.school.roster.records.FormerAddresses;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterStaff;

/// The staff a school knows by key, and those in the file whom the board knows by e-mail address
/// and name.
final class KnownStaff {
    private final Accounts accounts;
    private final LocalDate current;
    private final Map<GroupId, Group> groups;
    private final List<GroupGuidance> guidance;
    private final Map<String, PersonId> people = new LinkedHashMap<>();
    private final Set<String> ended = new HashSet<>();
    private final Set<String> withoutAddress = new HashSet<>();
    private final Set<String> otherAddress = new HashSet<>();
    private final Set<String> formerAddress = new HashSet<>();
    private final Set<String> otherRole = new HashSet<>();

    KnownStaff(Accounts accounts, Map<GroupId, Group> groups, List<GroupGuidance> guidance, LocalDate current) {
        this.accounts = accounts;
        this.groups = groups;
        this.guidance = guidance;
        this.current = current;
    }

    void read(Staff door, SchoolId school, RosterFile file) {
        for (StaffMember member : door.list(school)) {
            people.put(member.key(), member.person());
            if (member.period().until().isBefore(current)) {
                ended.add(member.key());
            }
        }
        Map<String, PersonId> owners = accounts.findAllByEmail(
                file.staff().stream().flatMap(staff -> staff.email().stream()).toList());
        Map<PersonId, NewAccount> known = accounts.findAllOpen(owners.values());
        Set<String> inFile = file.staff().stream().map(RosterStaff::key).collect(Collectors.toSet());
        for (RosterStaff person : file.staff()) {
            person.email()
                    .flatMap(email -> Optional.ofNullable(owners.get(email)))
                    .ifPresent(owner ->
                            match(person, Optional.ofNullable(known.get(owner)).orElseThrow(), inFile));
        }
    }

    private void match(RosterStaff person, NewAccount owner, Set<String> inFile) {
        if (owner.person().equals(people.get(person.key()))) {
            return;
        }
        Optional<String> knownBy = keyOf(owner.person());
        if (people.containsKey(person.key())
                || knownBy.filter(inFile::contains).isPresent()
                || owner.kind() != AccountKind.STAFF
                || !PersonNameMatch.can(owner.name(), person.name())) {
            withoutAddress.add(person.key());
            if (owner.kind() != AccountKind.STAFF && PersonNameMatch.can(owner.name(), person.name())) {
                otherRole.add(person.key());
            }
            return;
        }
        knownBy.ifPresent(people::remove);
        if (knownBy.isEmpty() || ended.contains(knownBy.get())) {
            ended.add(person.key());
        }
        people.put(person.key(), owner.person());
    }

    private Optional<String> keyOf(PersonId person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Staff for the comparison; of those who left and are not in the file only people who still
    /// guide a group.
    List<KnownRoster.Staff> staff(RosterFile file) {
        Set<String> inFile = file.staff().stream().map(RosterStaff::key).collect(Collectors.toSet());
        Map<PersonId, NewAccount> open = accounts.findAllOpen(people.values());
        noteFormer(file);
        file.staff().forEach(rosterStaff -> noteOther(rosterStaff, open));
        List<KnownRoster.Staff> staff = new ArrayList<>();
        people.forEach((key, person) -> {
            Optional<NewAccount> account = Optional.ofNullable(open.get(person));
            KnownRoster.Standing standing = standing(key, account);
            Set<String> guided = groups(person);
            if (standing == KnownRoster.Standing.HERE || inFile.contains(key) || !guided.isEmpty()) {
                staff.add(new KnownRoster.Staff(
                        key,
                        account.map(NewAccount::name).orElseGet(() -> accounts.nameOf(person)),
                        account.flatMap(NewAccount::email),
                        standing,
                        guided));
            }
        });
        return staff;
    }

    private void noteFormer(RosterFile file) {
        formerAddress.addAll(FormerAddresses.others(
                file.staff(), withoutAddress, key -> Optional.ofNullable(people.get(key)), accounts));
        withoutAddress.addAll(formerAddress);
    }

    private void noteOther(RosterStaff person, Map<PersonId, NewAccount> open) {
        Optional<String> now = Optional.ofNullable(people.get(person.key()))
                .flatMap(personId -> Optional.ofNullable(open.get(personId)))
                .flatMap(NewAccount::email);
        Optional<String> wanted = person.email().filter(_ -> !withoutAddress.contains(person.key()));
        if (ImportedAddress.decide(now, wanted).waits().isPresent()) {
            otherAddress.add(person.key());
        }
    }

    /// Standing of a person; somebody whose only account is a parent's counts as no longer admitted
    /// as staff.
    private KnownRoster.Standing standing(String key, Optional<NewAccount> account) {
        if (account.filter(newAccount -> newAccount.kind() == AccountKind.STAFF).isEmpty()) {
            return KnownRoster.Standing.LEFT;
        }
        return ended.contains(key) ? KnownRoster.Standing.ELSEWHERE : KnownRoster.Standing.HERE;
    }

    private Set<String> groups(PersonId person) {
        return guidance.stream()
                .filter(groupGuidance -> groupGuidance.person().equals(person))
                .filter(groupGuidance -> !groupGuidance.period().until().isBefore(current))
                .map(groupGuidance -> Optional.ofNullable(groups.get(groupGuidance.group()))
                        .orElseThrow()
                        .key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Map<String, PersonId> people() {
        return people;
    }

    Set<String> keysOf(PersonId person) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().equals(person))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /// Of the people for whom [#staff] was called.
    Set<String> otherAddress() {
        return otherAddress;
    }

    /// Those without an address because they had another one before. Of the people for whom
    /// [#staff] was called.
    Set<String> formerAddress() {
        return formerAddress;
    }

    /// Those without an address because a parent of the same name signs in with it.
    Set<String> otherRole() {
        return otherRole;
    }

    Set<String> withoutAddress() {
        return withoutAddress;
    }
}
