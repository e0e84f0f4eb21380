package nl.zorgvuldig.school.roster.takeover;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.SchoolActs;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffMember;
import nl.zorgvuldig.school.roster.RosterPlan;
import nl.zorgvuldig.school.roster.RosterPlan.Begun;
import nl.zorgvuldig.school.roster.RosterPlan.Ended;
import nl.zorgvuldig.school.roster.matching.ImportedAddress;
import nl.zorgvuldig.school.roster.records.FormerAddresses;
import nl.zorgvuldig.school.roster.records.RosterStaff;
import org.springframework.stereotype.Component;

/// Gives staff in a file an account and a workplace at the school, and makes them guides of the
/// groups the file links them with. Gives nobody a function: people do that. A person who is no
/// longer in the file does not work at this school any more; the personnel dossier determines
/// whether they left the board.
@Component
final class StaffTakeover {
    private final Staff staff;
    private final Accounts accounts;
    private final ImportedAddresses addresses;
    private final AuditLog log;
    private final Clock clock;

    StaffTakeover(Staff staff, Accounts accounts, ImportedAddresses addresses, AuditLog log, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.addresses = addresses;
        this.log = log;
        this.clock = clock;
    }

    @Upholds(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    void carryOut(ConfirmedPlan confirmed) {
        RosterPlan plan = confirmed.plan();
        Map<String, PersonId> people = new HashMap<>(confirmed.known().people());
        plan.staff()
                .added()
                .forEach(rosterStaff -> people.computeIfAbsent(rosterStaff.key(), _ -> new PersonId(Id.next(clock))));
        plan.staffReturned().forEach(rosterStaff -> noteReturn(person(people, rosterStaff.key())));
        openAccounts(confirmed, people);
        for (RosterStaff rosterStaff : arriving(plan)) {
            staff.add(new StaffMember(
                    person(people, rosterStaff.key()),
                    confirmed.school(),
                    rosterStaff.key(),
                    Period.since(plan.day())));
        }
        keepKeys(confirmed, people);
        plan.staff().gone().forEach(key -> staff.end(person(people, key), confirmed.school(), plan.lastDay()));
        plan.guidanceEnded().forEach(ended -> end(confirmed, ended, person(people, ended.who())));
        plan.guidanceBegun().forEach(begun -> begin(confirmed, begun, person(people, begun.who())));
        plan.guidanceOwn()
                .forEach(own -> note(AuditOutcome.REFUSED, person(people, own.who()), confirmed.group(own.group())));
    }

    private static List<RosterStaff> arriving(RosterPlan plan) {
        List<RosterStaff> arriving = new ArrayList<>(plan.staff().added());
        arriving.addAll(plan.staffReturned());
        return arriving;
    }

    private void noteReturn(PersonId person) {
        log.append(log.done(HoldingActs.RETAIN, Clause.STAFF_DATA_FOR_APPOINTMENT_AND_PAY, Staff.RESUMED)
                .about(person));
    }

    private void openAccounts(ConfirmedPlan confirmed, Map<String, PersonId> people) {
        RosterPlan plan = confirmed.plan();
        List<RosterStaff> touched = arriving(plan);
        plan.staff().changed().forEach(changed -> touched.add(changed.now()));
        Map<PersonId, NewAccount> open = accounts.holdAllOpen(
                touched.stream().map(staff -> person(people, staff.key())).toList());
        Set<String> closedMeanwhile =
                FormerAddresses.others(touched, Set.of(), key -> Optional.of(person(people, key)), accounts);
        List<NewAccount> accountsToOpen = new ArrayList<>();
        List<ImportedAddresses.Other> others = new ArrayList<>();
        for (RosterStaff staff : touched) {
            PersonId person = person(people, staff.key());
            Optional<NewAccount> before = Optional.ofNullable(open.get(person));
            ImportedAddress address = ImportedAddress.decide(
                    before.flatMap(NewAccount::email),
                    staff.email().filter(_ -> !closedMeanwhile.contains(staff.key())));
            accountsToOpen.add(new NewAccount(
                    person, AccountKind.STAFF, staff.name(), address.now(), before.flatMap(NewAccount::demoHandle)));
            address.other(person).ifPresent(others::add);
        }
        accounts.openAll(accountsToOpen);
        addresses.ask(confirmed.school(), others);
        addresses.keep(confirmed.school(), inFile(confirmed, people, others));
    }

    private static Map<PersonId, String> inFile(
            ConfirmedPlan confirmed, Map<String, PersonId> people, List<ImportedAddresses.Other> asked) {
        Set<String> withoutAddress = confirmed.known().roster().withoutAddress().staff();
        Map<PersonId, String> addresses = new HashMap<>();
        for (RosterStaff staff : confirmed.file().staff()) {
            Optional.ofNullable(people.get(staff.key()))
                    .filter(_ -> !withoutAddress.contains(staff.key()))
                    .ifPresent(person -> staff.email().ifPresent(is -> addresses.put(person, is)));
        }
        asked.forEach(other -> addresses.remove(other.person()));
        return addresses;
    }

    /// Someone known here by another key is known by the file's key from now on.
    private void keepKeys(ConfirmedPlan confirmed, Map<String, PersonId> people) {
        Map<PersonId, StaffMember> members = new HashMap<>();
        staff.list(confirmed.school()).forEach(staffMember -> members.put(staffMember.person(), staffMember));
        confirmed
                .file()
                .staff()
                .forEach(rosterStaff -> Optional.ofNullable(people.get(rosterStaff.key()))
                        .flatMap(is -> Optional.ofNullable(members.get(is)))
                        .filter(member -> !member.key().equals(rosterStaff.key()))
                        .ifPresent(member -> staff.add(new StaffMember(
                                member.person(), member.school(), rosterStaff.key(), member.period()))));
    }

    private void end(ConfirmedPlan confirmed, Ended ended, PersonId person) {
        for (GroupGuidance guidance : of(confirmed, person, ended.group())) {
            if (guidance.period().from().isAfter(ended.lastDay())) {
                staff.withdrawGuidance(guidance.id());
            } else if (guidance.period().until().isAfter(ended.lastDay())) {
                staff.endGuidance(guidance.id(), ended.lastDay());
            }
        }
    }

    /// Never over days on which the person guided the group already.
    private void begin(ConfirmedPlan confirmed, Begun begun, PersonId person) {
        LocalDate from = of(confirmed, person, begun.group()).stream()
                .map(guidance -> guidance.period().until().plusDays(1))
                .filter(begun.period().from()::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(begun.period().from());
        if (!from.isAfter(begun.period().until())) {
            note(AuditOutcome.DONE, person, confirmed.group(begun.group()));
            staff.guide(new GroupGuidance(
                    Id.next(clock),
                    person,
                    confirmed.group(begun.group()),
                    new Period(from, begun.period().until())));
        }
    }

    /// Audit event of who lets whom guide which group, for the board and the head to see.
    private void note(AuditOutcome outcome, PersonId person, GroupId group) {
        log.append(AuditEvent.of(
                        clock,
                        Acting.current().with(SchoolActs.IMPORT),
                        Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY,
                        outcome,
                        "guidance-begun")
                .about(person)
                .through(group));
    }

    private static Collection<GroupGuidance> of(ConfirmedPlan confirmed, PersonId person, String group) {
        GroupId id = confirmed.group(group);
        return confirmed.known().guidance().stream()
                .filter(guidance ->
                        guidance.person().equals(person) && guidance.group().equals(id))
                .toList();
    }

    private static PersonId person(Map<String, PersonId> people, String key) {
        return Optional.ofNullable(people.get(key)).orElseThrow();
    }
}
