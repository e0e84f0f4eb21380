package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.entrance.AddressChange.Origin;
import nl.zorgvuldig.entrance.HelpDecision.May;
import nl.zorgvuldig.identity.SessionsOf;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door for the school to helping who lost the way in, and to ending the sessions of somebody.
/// Whoever calls asked [Helpers] first; what is not allowed is refused here again, looking
/// included.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class Recoveries {
    private final Helpers helpers;
    private final NewAddresses addresses;
    private final AddressChangeStore store;
    private final AddressChanges changes;
    private final AddressChangeSeals seals;
    private final SessionsOf sessions;
    private final ParentAccounts parents;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Recoveries(
            Helpers helpers,
            NewAddresses addresses,
            AddressChangeStore store,
            AddressChanges changes,
            AddressChangeSeals seals,
            SessionsOf sessions,
            ParentAccounts parents,
            Boards boards,
            AuditLog log,
            Work work,
            Clock clock) {
        this.helpers = helpers;
        this.addresses = addresses;
        this.store = store;
        this.changes = changes;
        this.seals = seals;
        this.sessions = sessions;
        this.parents = parents;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// What runs for somebody whose address the acting person may change; nothing when nothing
    /// does.
    public Optional<RunningChange> find(PersonId person) {
        demand(Help.NEW_ADDRESS, person);
        return running(person).map(this::shown);
    }

    private RunningChange shown(AddressChange one) {
        return new RunningChange(
                one.id(),
                one.state(clock.instant()) == AddressChangeState.UNCONFIRMED,
                one.waits(),
                one.expires(),
                way(one.origin()),
                one.origin() instanceof Origin.School
                        && one.milestones().seconded().isEmpty()
                        && clock.instant().isBefore(one.waits())
                        && !one.by().equals(Acting.current().person()));
    }

    private static RunningChange.Way way(Origin origin) {
        return switch (origin) {
            case Origin.Letter _ -> RunningChange.Way.LETTER;
            case Origin.School _ -> RunningChange.Way.SCHOOL;
            case Origin.File _ -> RunningChange.Way.FILE;
        };
    }

    /// Whether somebody can sign in now by an address of their own.
    public boolean hasAddress(PersonId person) {
        demand(Help.END_SESSIONS, person);
        return parents.hasAddress(person);
    }

    /// Asks another address for who showed a document.
    ///
    /// @return what is wrong; nothing was changed then
    public List<Objection> askAddress(PersonId person, String email, Look look) {
        List<Objection> objections = AddressRules.objections(email, look);
        if (objections.isEmpty()) {
            May may = demand(Help.NEW_ADDRESS, person);
            addresses.askAtSchool(
                    person, new Origin.School(may.school(), look.document().orElseThrow()), email);
        }
        return objections;
    }

    /// A second colleague saw the person as well, and had the address read out: nothing waits any
    /// more. Of one that the reader of a page did not look at, nothing is said.
    ///
    /// @param change as in [RunningChange#id]
    /// @param email as the person read it out to this colleague
    public Seconding second(PersonId person, String change, String email) {
        demand(Help.NEW_ADDRESS, person);
        Optional<AddressChange> running = running(person)
                .filter(one -> shown(one).seconds())
                .filter(one -> one.id().toString().equals(change));
        if (running.isEmpty()) {
            return Seconding.NOTHING;
        }
        AddressChange one = running.get();
        if (!NewAddresses.same(email, program(() -> seals.open(one)))) {
            log.append(helpers.line(AuditOutcome.REFUSED, "address-seconded", person));
            return Seconding.OTHER_ADDRESS;
        }
        log.append(helpers.line(AuditOutcome.DONE, "address-seconded", person));
        PersonId by = Acting.current().person();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int seconded = write(() -> store.second(one.id(), by, now));
        if (seconded != 1) {
            return Seconding.NOTHING;
        }
        changes.settle(Acting.current().board());
        return Seconding.DONE;
    }

    /// Takes back what runs.
    ///
    /// @return whether there was something to stop
    public boolean stop(PersonId person) {
        demand(Help.NEW_ADDRESS, person);
        Acting me = Acting.current();
        return write(() -> store.listOf(person).stream()
                .filter(changes::running)
                .findFirst()
                .filter(one -> changes.stopped(
                        one, me.person(), me.call(() -> helpers.line(AuditOutcome.DONE, "address-stopped", person))))
                .isPresent());
    }

    /// In how many places somebody is signed in.
    public int countSessions(PersonId person) {
        demand(Help.END_SESSIONS, person);
        return sessions.count(person);
    }

    /// @return how many there were
    public int endSessions(PersonId person) {
        demand(Help.END_SESSIONS, person);
        return sessions.endAllOf(person);
    }

    /// As the program, whoever of the school asked it: the board's is also the head's to second and
    /// to stop.
    private Optional<AddressChange> running(PersonId person) {
        return program(() -> work.read(Act.MAINTAIN, () -> store.listOf(person))).stream()
                .filter(changes::running)
                .findFirst();
    }

    private May demand(Help help, PersonId person) {
        return helpers.find(help, person)
                .filter(May.class::isInstance)
                .map(May.class::cast)
                .orElseThrow(() -> new IllegalStateException("asked without being allowed"));
    }

    private <T> T write(Supplier<T> what) {
        return program(() -> work.write(Act.MAINTAIN, what));
    }

    private <T> T program(Supplier<T> what) {
        return boards.program(Acting.current().board()).call(what);
    }
}
