package nl.zorgvuldig.platform.recovery;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.PersonSessions;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.ChangeState;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeRequests;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeSeals;
import nl.zorgvuldig.platform.recovery.addresses.AddressChangeStore;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules;
import nl.zorgvuldig.platform.recovery.addresses.AddressRules.DocumentSighting;
import nl.zorgvuldig.platform.recovery.letters.ParentAccounts;
import org.springframework.stereotype.Component;

/// The door for the school to helping who lost the way in, and to ending the sessions of somebody.
/// Whoever calls asked [RecoveryHelpers] first; what is not allowed is refused here again, looking
/// included.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class AccountRecoveries {
    private final RecoveryHelpers helpers;
    private final AddressChangeRequests addresses;
    private final AddressChangeStore store;
    private final AddressChanges changes;
    private final AddressChangeSeals seals;
    private final PersonSessions sessions;
    private final ParentAccounts parents;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    AccountRecoveries(
            RecoveryHelpers helpers,
            AddressChangeRequests addresses,
            AddressChangeStore store,
            AddressChanges changes,
            AddressChangeSeals seals,
            PersonSessions sessions,
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
        demand(HelpKind.NEW_ADDRESS, person);
        return running(person).map(this::shown);
    }

    private RunningChange shown(AddressChange change) {
        return new RunningChange(
                change.id(),
                change.state(clock.instant()) == ChangeState.UNCONFIRMED,
                change.waits(),
                change.expires(),
                way(change.origin()),
                change.origin() instanceof Origin.School
                        && change.milestones().seconded().isEmpty()
                        && clock.instant().isBefore(change.waits())
                        && !change.by().equals(Acting.current().person()));
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
        demand(HelpKind.END_SESSIONS, person);
        return parents.hasAddress(person);
    }

    /// Asks another address for who showed a document.
    ///
    /// @return what is wrong; nothing was changed then
    public List<Objection> askAddress(PersonId person, String email, DocumentSighting look) {
        List<Objection> objections = AddressRules.objections(email, look);
        if (objections.isEmpty()) {
            May may = demand(HelpKind.NEW_ADDRESS, person);
            addresses.askAtSchool(
                    person, new Origin.School(may.school(), look.document().orElseThrow()), email);
        }
        return objections;
    }

    /// A second colleague saw the person as well, and had the address read out: nothing waits any
    /// more. Of one that the reader of a page did not look at, nothing is said.
    ///
    /// @param change as in [AccountRecoveries.RunningChange#id]
    /// @param email as the person read it out to this colleague
    public SecondApproval second(PersonId person, String change, String email) {
        demand(HelpKind.NEW_ADDRESS, person);
        Optional<AddressChange> running = running(person)
                .filter(addressChange -> shown(addressChange).seconds())
                .filter(addressChange -> addressChange.id().toString().equals(change));
        if (running.isEmpty()) {
            return SecondApproval.NOTHING;
        }
        AddressChange addressChange = running.get();
        if (!AddressChangeRequests.same(email, program(() -> seals.open(addressChange)))) {
            log.append(helpers.line(AuditOutcome.REFUSED, "address-seconded", person));
            return SecondApproval.OTHER_ADDRESS;
        }
        log.append(helpers.line(AuditOutcome.DONE, "address-seconded", person));
        PersonId by = Acting.current().person();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int seconded = write(() -> store.second(addressChange.id(), by, now));
        if (seconded != 1) {
            return SecondApproval.NOTHING;
        }
        changes.settle(Acting.current().board());
        return SecondApproval.DONE;
    }

    /// Takes back what runs.
    ///
    /// @return whether there was something to stop
    public boolean stop(PersonId person) {
        demand(HelpKind.NEW_ADDRESS, person);
        Acting me = Acting.current();
        return write(() -> store.listOf(person).stream()
                .filter(changes::running)
                .findFirst()
                .filter(change -> changes.stopped(
                        change, me.person(), me.call(() -> helpers.line(AuditOutcome.DONE, "address-stopped", person))))
                .isPresent());
    }

    /// In how many places somebody is signed in.
    public int countSessions(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        return sessions.count(person);
    }

    /// @return how many there were
    public int endSessions(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        return sessions.endAllOf(person);
    }

    /// As the program, whoever of the school asked it: the board's is also the head's to second and
    /// to stop.
    private Optional<AddressChange> running(PersonId person) {
        return program(() -> work.read(Act.MAINTAIN, () -> store.listOf(person))).stream()
                .filter(changes::running)
                .findFirst();
    }

    private May demand(HelpKind help, PersonId person) {
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

    /// Another address that is on its way, as the school sees it. The address itself is shown to
    /// nobody.
    ///
    /// @param id which one the reader looks at, and so which one they say something of
    /// @param unconfirmed whether the mail to the new address was not answered yet
    /// @param way how it was asked
    /// @param seconds whether the reader, as a second colleague, can end the waiting
    public record RunningChange(
            UUID id, boolean unconfirmed, Instant waits, Instant expires, Way way, boolean seconds) {
        public enum Way {
            LETTER,
            SCHOOL,
            FILE
        }
    }

    /// What came of a second colleague saying that they saw the person too.
    public enum SecondApproval {
        /// Nothing waits any more.
        DONE,
        /// The person read out another address than the one that was asked: nothing was changed.
        OTHER_ADDRESS,
        /// What the colleague looked at runs no more, or another took its place.
        NOTHING
    }
}
