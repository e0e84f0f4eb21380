package nl.zorgvuldig.school.roster.takeover;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.guardians.Guardian;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import nl.zorgvuldig.school.enrolment.guardians.GuardianRelation;
import nl.zorgvuldig.school.enrolment.guardians.Guardians;
import nl.zorgvuldig.school.roster.matching.ImportedAddress;
import nl.zorgvuldig.school.roster.matching.KnownSchool.Parent;
import nl.zorgvuldig.school.roster.matching.PersonKeyStore;
import nl.zorgvuldig.school.roster.records.FormerAddresses;
import nl.zorgvuldig.school.roster.records.RosterGuardian;
import org.springframework.stereotype.Component;

/// Adds guardians in a file to their children, without any authority: a file does not contain it,
/// and unrecorded authority counts as none. Removes no guardian.
@Component
final class GuardianTakeover {
    private final Guardians guardians;
    private final Accounts accounts;
    private final ImportedAddresses addresses;
    private final PersonKeyStore keys;
    private final Clock clock;

    GuardianTakeover(
            Guardians guardians, Accounts accounts, ImportedAddresses addresses, PersonKeyStore keys, Clock clock) {
        this.guardians = guardians;
        this.accounts = accounts;
        this.addresses = addresses;
        this.keys = keys;
        this.clock = clock;
    }

    @Upholds(Clause.PARENT_DATA_IN_DOSSIER)
    void carryOut(ConfirmedPlan confirmed) {
        Map<String, Parent> parents = new HashMap<>(confirmed.known().parents());
        List<RosterGuardian> touched = new ArrayList<>();
        confirmed.plan().guardians().added().forEach(guardian -> {
            parents.computeIfAbsent(guardian.key(), _ -> new Parent(new PersonId(Id.next(clock)), Map.of()));
            touched.add(guardian);
        });
        confirmed.plan().guardians().changed().forEach(changed -> touched.add(changed.now()));
        for (RosterGuardian guardian : touched) {
            record(
                    confirmed,
                    guardian,
                    Optional.ofNullable(parents.get(guardian.key())).orElseThrow());
        }
        openAccounts(confirmed, touched, parents);
        parents.forEach((key, parent) -> keys.add(confirmed.school(), key, parent.person()));
    }

    private void record(ConfirmedPlan confirmed, RosterGuardian now, Parent parent) {
        for (Guardian before : parent.records().values()) {
            Guardian after = with(before, now);
            if (!after.equals(before)) {
                guardians.change(after);
            }
        }
        boolean secret = parent.records().values().stream().anyMatch(Guardian::addressSecret);
        for (String key : now.pupils()) {
            Optional<PupilId> pupil = confirmed.findPupil(key);
            if (pupil.isPresent() && !parent.records().containsKey(pupil.get())) {
                guardians.add(new Guardian(
                        pupil.get(),
                        parent.person(),
                        GuardianRelation.PARENT,
                        now.name(),
                        new GuardianContact(now.email().orElse(""), now.phone().orElse(""), ""),
                        secret));
            }
        }
    }

    private static Guardian with(Guardian before, RosterGuardian now) {
        return new Guardian(
                before.pupil(),
                before.person(),
                before.relation(),
                now.name(),
                new GuardianContact(
                        now.email().orElse(before.contact().email()),
                        now.phone().orElse(before.contact().phone()),
                        before.contact().address()),
                before.addressSecret());
    }

    /// Opens an account for each guardian with an e-mail address of their own; existing accounts
    /// stay, and a different address takes effect later.
    private void openAccounts(ConfirmedPlan confirmed, List<RosterGuardian> touched, Map<String, Parent> parents) {
        Set<String> withoutAddress =
                new HashSet<>(confirmed.known().roster().withoutAddress().guardians());
        List<NewAccount> accountsToOpen = new ArrayList<>();
        List<ImportedAddresses.Other> others = new ArrayList<>();
        Map<PersonId, NewAccount> open = accounts.holdAllOpen(
                touched.stream().map(guardian -> person(parents, guardian)).toList());
        withoutAddress.addAll(FormerAddresses.others(
                touched,
                withoutAddress,
                key -> Optional.ofNullable(parents.get(key)).map(Parent::person),
                accounts));
        for (RosterGuardian guardian : touched) {
            PersonId person = person(parents, guardian);
            Optional<NewAccount> before = Optional.ofNullable(open.get(person));
            ImportedAddress address = parent(parents, guardian).address(guardian, withoutAddress, open);
            if (address.now().isPresent() || before.isPresent()) {
                accountsToOpen.add(new NewAccount(
                        person,
                        before.map(NewAccount::kind).orElse(AccountKind.GUARDIAN),
                        guardian.name(),
                        address.now(),
                        before.flatMap(NewAccount::demoHandle)));
            }
            address.other(person).ifPresent(others::add);
        }
        accounts.openAll(accountsToOpen);
        addresses.ask(confirmed.school(), others);
        addresses.keep(confirmed.school(), inFile(confirmed, parents, withoutAddress, others));
    }

    private static Map<PersonId, String> inFile(
            ConfirmedPlan confirmed,
            Map<String, Parent> parents,
            Set<String> withoutAddress,
            List<ImportedAddresses.Other> asked) {
        Map<PersonId, String> addresses = new HashMap<>();
        for (RosterGuardian guardian : confirmed.file().guardians()) {
            Optional.ofNullable(parents.get(guardian.key()))
                    .filter(_ -> !withoutAddress.contains(guardian.key()))
                    .ifPresent(parent -> guardian.email().ifPresent(is -> addresses.put(parent.person(), is)));
        }
        asked.forEach(other -> addresses.remove(other.person()));
        return addresses;
    }

    private static PersonId person(Map<String, Parent> parents, RosterGuardian guardian) {
        return parent(parents, guardian).person();
    }

    private static Parent parent(Map<String, Parent> parents, RosterGuardian guardian) {
        return Optional.ofNullable(parents.get(guardian.key())).orElseThrow();
    }
}
