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
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.HelpDecision.May;
import nl.zorgvuldig.platform.recovery.OwnAddressPage.Undelivered;
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

/// Help by the school for people who cannot sign in, and ending somebody's sessions. The caller
/// asks [RecoveryHelpers] first; what is not allowed is refused here again, reading included.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class AccountRecoveries {
    private final RecoveryHelpers helpers;
    private final AddressChangeRequests addresses;
    private final AddressChangeStore store;
    private final AddressChanges changes;
    private final AddressChangeSeals seals;
    private final PersonSessions sessions;
    private final UndeliveredAddresses undelivered;
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
            UndeliveredAddresses undelivered,
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
        this.undelivered = undelivered;
        this.parents = parents;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The pending address change of somebody whose address the acting person may change; empty
    /// when there is none.
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

    /// Requests another address for somebody who showed a document.
    ///
    /// @return objections; nothing was changed when there are any
    public List<Objection> askAddress(PersonId person, String email, DocumentSighting look) {
        List<Objection> objections = AddressRules.objections(email, look);
        if (objections.isEmpty()) {
            May may = demand(HelpKind.NEW_ADDRESS, person);
            addresses.askAtSchool(
                    person, new Origin.School(may.school(), look.document().orElseThrow()), email);
        }
        return objections;
    }

    /// Approval by a second colleague, who saw the person as well and had the address read out: the
    /// waiting period ends. Only the change that the colleague saw on the page can be approved.
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

    /// Stops the pending change.
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

    /// Since when and why mail to somebody does not arrive; empty when it does.
    public Optional<Undelivered> findUndelivered(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        return undelivered
                .find(person)
                .map(known -> new Undelivered(
                        SchoolDay.of(known.since()),
                        known.reason(),
                        Optional.of(known.kind()).filter(_ -> helpers.administers())));
    }

    /// Records that the address is right, so that it waits for nobody until a later message does
    /// not arrive.
    ///
    /// @return whether there was something to record
    public boolean checkAddress(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        if (undelivered.find(person).isEmpty()) {
            return false;
        }
        log.append(helpers.line(AuditOutcome.DONE, "address-checked", person));
        return undelivered.check(person);
    }

    /// The number of sessions in which somebody is signed in.
    public int countSessions(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        return sessions.count(person);
    }

    /// @return how many there were
    public int endSessions(PersonId person) {
        demand(HelpKind.END_SESSIONS, person);
        return sessions.endAllOf(person);
    }

    /// Read as the system account, whoever at the school requested the change: a head may also
    /// approve and stop a change that the board requested.
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

    /// Pending address change, as the school sees it. The address itself is shown to nobody.
    ///
    /// @param id of the change on the page, to which the reader's action applies
    /// @param unconfirmed whether the mail to the new address was not answered yet
    /// @param way how it was requested
    /// @param seconds whether the reader, as a second colleague, can end the waiting period
    public record RunningChange(
            UUID id, boolean unconfirmed, Instant waits, Instant expires, Way way, boolean seconds) {
        public enum Way {
            LETTER,
            SCHOOL,
            FILE
        }
    }

    /// Result of the approval by a second colleague.
    public enum SecondApproval {
        /// The waiting period is over.
        DONE,
        /// The person read out another address than the requested one: nothing was changed.
        OTHER_ADDRESS,
        /// The change on the page is no longer pending, or another took its place.
        NOTHING
    }
}
