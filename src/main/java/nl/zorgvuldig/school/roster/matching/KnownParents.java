package nl.zorgvuldig.school.roster.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.roster.matching.KnownSchool.Parent;
import nl.zorgvuldig.school.roster.records.FormerAddresses;
import nl.zorgvuldig.school.roster.records.RosterFile;
import nl.zorgvuldig.school.roster.records.RosterGuardian;

/// The guardians in a file who are known: by key, by e-mail address and name, or by full name with
/// the same child.
final class KnownParents {
    private final Map<String, SchoolCareer> pupils;
    private final Map<PersonId, Map<PupilId, Guardian>> records = new HashMap<>();
    private final Map<String, Parent> parents = new LinkedHashMap<>();
    private final Set<PersonId> matched = new HashSet<>();
    private final List<KnownRoster.Guardian> guardians = new ArrayList<>();
    private final Set<String> withoutAddress = new HashSet<>();
    private final Set<String> otherAddress = new HashSet<>();
    private final Set<String> formerAddress = new HashSet<>();
    private final Set<String> otherRole = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /// @param pupils of the school, by key
    KnownParents(Map<String, SchoolCareer> pupils) {
        this.pupils = pupils;
    }

    void read(SchoolId school, RosterFile file, Guardians door, Accounts accounts, PersonKeyStore keys) {
        for (Guardian each :
                door.listOf(pupils.values().stream().map(SchoolCareer::pupil).toList())) {
            records.computeIfAbsent(each.person(), any -> new LinkedHashMap<>()).put(each.pupil(), each);
        }
        Map<String, PersonId> known = keys.find(
                school, file.guardians().stream().map(RosterGuardian::key).toList());
        matched.addAll(known.values());
        Map<String, PersonId> owners = accounts.findAllByEmail(file.guardians().stream()
                .flatMap(rosterGuardian -> rosterGuardian.email().stream())
                .toList());
        Set<PersonId> wanted = new HashSet<>(owners.values());
        wanted.addAll(known.values());
        Map<PersonId, NewAccount> open = accounts.findAllOpen(wanted);
        file.staff().forEach(staff -> staff.email().ifPresent(email -> addresses.add(folded(email))));
        for (RosterGuardian guardian : file.guardians()) {
            Optional<NewAccount> owner = guardian.email()
                    .flatMap(email -> Optional.ofNullable(owners.get(email)))
                    .flatMap(person -> Optional.ofNullable(open.get(person)));
            Optional<PersonId> person = Optional.ofNullable(known.get(guardian.key()))
                    .or(() -> owner.filter(account -> is(account, guardian)).map(NewAccount::person))
                    .or(() -> byName(guardian));
            noteAddress(guardian, owner, person);
            noteRole(guardian, owner, file);
            person.ifPresent(is -> {
                matched.add(is);
                Parent parent = new Parent(is, records.getOrDefault(is, Map.of()));
                parents.put(guardian.key(), parent);
                known(guardian, parent, Optional.ofNullable(open.get(is))).ifPresent(guardians::add);
            });
        }
        noteFormer(file, accounts);
        noteOther(file, accounts);
    }

    private void noteFormer(RosterFile file, Accounts accounts) {
        formerAddress.addAll(FormerAddresses.others(
                file.guardians(),
                withoutAddress,
                key -> Optional.ofNullable(parents.get(key)).map(Parent::person),
                accounts));
        withoutAddress.addAll(formerAddress);
    }

    private void noteOther(RosterFile file, Accounts accounts) {
        Map<PersonId, NewAccount> open = accounts.findAllOpen(
                parents.values().stream().map(Parent::person).toList());
        for (RosterGuardian guardian : file.guardians()) {
            Optional.ofNullable(parents.get(guardian.key()))
                    .map(parent -> parent.address(guardian, withoutAddress, open))
                    .filter(address -> address.waits().isPresent())
                    .ifPresent(_ -> otherAddress.add(guardian.key()));
        }
    }

    private boolean is(NewAccount owner, RosterGuardian guardian) {
        return owner.kind() == AccountKind.GUARDIAN
                && !matched.contains(owner.person())
                && PersonNameMatch.can(owner.name(), guardian.name());
    }

    private Optional<PersonId> byName(RosterGuardian guardian) {
        Set<PupilId> children = new HashSet<>();
        guardian.pupils().forEach(key -> pupil(key).ifPresent(children::add));
        return records.entrySet().stream()
                .filter(entry -> !matched.contains(entry.getKey()))
                .filter(entry -> entry.getValue().values().stream()
                        .anyMatch(record -> children.contains(record.pupil())
                                && PersonNameMatch.exactly(record.name(), guardian.name())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// Two people never sign in with one address, nor does the second person in a file with the
    /// same address.
    private void noteAddress(RosterGuardian guardian, Optional<NewAccount> owner, Optional<PersonId> person) {
        boolean ofAnother = owner.filter(
                        account -> !Optional.of(account.person()).equals(person))
                .isPresent();
        boolean again =
                guardian.email().filter(email -> !addresses.add(folded(email))).isPresent();
        if (ofAnother || again) {
            withoutAddress.add(guardian.key());
        }
    }

    /// A person who teaches here and has a child here has one address, and signs in as staff with
    /// it.
    private void noteRole(RosterGuardian guardian, Optional<NewAccount> owner, RosterFile file) {
        boolean known = owner.filter(account -> account.kind() != AccountKind.GUARDIAN)
                .filter(account -> PersonNameMatch.can(account.name(), guardian.name()))
                .isPresent();
        boolean inFile = file.staff().stream()
                .filter(staff -> staff.email()
                        .map(KnownParents::folded)
                        .equals(guardian.email().map(KnownParents::folded)))
                .filter(staff -> staff.email().isPresent())
                .anyMatch(staff -> PersonNameMatch.can(staff.name(), guardian.name()));
        if (withoutAddress.contains(guardian.key()) && (known || inFile)) {
            otherRole.add(guardian.key());
        }
    }

    private static String folded(String email) {
        return email.toLowerCase(Locale.ROOT);
    }

    /// Someone without a record at this school and without an account is new to it.
    private Optional<KnownRoster.Guardian> known(RosterGuardian guardian, Parent parent, Optional<NewAccount> account) {
        Set<String> children = new TreeSet<>();
        pupils.forEach((key, career) -> {
            if (parent.records().containsKey(career.pupil())) {
                children.add(key);
            }
        });
        return parent.records().values().stream()
                .findFirst()
                .map(record -> new KnownRoster.Guardian(
                        guardian.key(),
                        record.name(),
                        filled(record.contact().email()),
                        filled(record.contact().phone()),
                        children))
                .or(() -> account.map(newAccount -> new KnownRoster.Guardian(
                        guardian.key(), newAccount.name(), newAccount.email(), Optional.empty(), children)));
    }

    private Optional<PupilId> pupil(String key) {
        return Optional.ofNullable(pupils.get(key)).map(SchoolCareer::pupil);
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Map<String, Parent> parents() {
        return parents;
    }

    List<KnownRoster.Guardian> guardians() {
        return guardians;
    }

    Set<String> otherAddress() {
        return otherAddress;
    }

    /// Those without an address because they had another one before.
    Set<String> formerAddress() {
        return formerAddress;
    }

    /// Those without an address because a member of staff of the same name signs in with it.
    Set<String> otherRole() {
        return otherRole;
    }

    Set<String> withoutAddress() {
        return withoutAddress;
    }
}
