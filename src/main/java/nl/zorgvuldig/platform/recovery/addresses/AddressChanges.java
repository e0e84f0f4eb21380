package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.ChangeState;
import org.springframework.stereotype.Component;

/// Course of a requested address change: it is confirmed, stopped, or waits, all as the system
/// account.
@Component
@Upholds(Clause.CONFIDENTIALITY)
public final class AddressChanges {
    private final AddressChangeStore store;
    private final AddressChangeExecutor carrying;
    private final AddressMail mail;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final RecoveryHelpers helpers;
    private final Clock clock;

    AddressChanges(
            AddressChangeStore store,
            AddressChangeExecutor carrying,
            AddressMail mail,
            Accounts accounts,
            Boards boards,
            AuditLog log,
            Work work,
            RecoveryHelpers helpers,
            Clock clock) {
        this.store = store;
        this.carrying = carrying;
        this.mail = mail;
        this.accounts = accounts;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.helpers = helpers;
        this.clock = clock;
    }

    /// Confirms without signing in: whoever has the link reads the mail.
    ConfirmResult confirm(String text) {
        Optional<LinkCode> code = LinkCode.read(text);
        if (code.isEmpty()) {
            return new ConfirmResult.Unknown();
        }
        BoardId board = code.get().board();
        Optional<AddressChange> found = boards.program(board)
                .call(() -> work.write(Act.MAINTAIN, () -> confirm(code.get().hash())));
        return found.map(change -> goOn(board, change)).orElseGet(ConfirmResult.Unknown::new);
    }

    private Optional<AddressChange> confirm(byte[] hash) {
        Optional<AddressChange> found =
                store.holdByConfirm(hash).filter(change -> change.state(clock.instant()) == ChangeState.UNCONFIRMED);
        found.ifPresent(change -> {
            log.append(helpers.line(AuditOutcome.DONE, "address-confirmed", change.person()));
            store.confirm(change.id(), now());
        });
        return found.flatMap(change -> store.hold(change.id()));
    }

    private ConfirmResult goOn(BoardId board, AddressChange change) {
        return switch (change.state(clock.instant())) {
            case WAITING -> new ConfirmResult.Later(change.waits());
            case READY -> carrying.carryOut(board, change);
            case UNCONFIRMED, DONE, STOPPED, OVER -> new ConfirmResult.Unknown();
        };
    }

    /// Stops a change by the link in the mail to the previous address.
    StopResult stop(String text) {
        return LinkCode.read(text)
                .map(code -> boards.program(code.board()).call(() -> work.write(Act.MAINTAIN, () -> stop(code.hash()))))
                .orElse(StopResult.UNKNOWN);
    }

    private StopResult stop(byte[] hash) {
        Optional<AddressChange> found = store.findByStop(hash);
        if (found.isEmpty()) {
            return StopResult.UNKNOWN;
        }
        PersonId person = found.get().person();
        boolean now = stopped(found.get(), person, helpers.line(AuditOutcome.DONE, "address-stopped-by-mail", person));
        if (now) {
            return StopResult.NOW;
        }
        return store.findByStop(hash)
                        .flatMap(change -> change.milestones().done())
                        .isPresent()
                ? StopResult.TOO_LATE
                : StopResult.BEFORE;
    }

    /// Stops a change; whatever the cause, there is an audit event and a mail to the address that
    /// stays. As the system account, in a unit of work.
    ///
    /// @param by who stopped it; when the owner of the previous address did, the person of the
    ///     account
    /// @return whether there was still something to stop
    public boolean stopped(AddressChange change, PersonId by, AuditEvent line) {
        if (store.hold(change.id()).isEmpty()) {
            return false;
        }
        log.append(line);
        store.stop(change.id(), by, now());
        accounts.emailOf(change.person()).ifPresent(old -> mail.stopped(change.person(), old));
        return true;
    }

    public boolean running(AddressChange change) {
        return switch (change.state(clock.instant())) {
            case UNCONFIRMED, WAITING, READY -> true;
            case DONE, STOPPED, OVER -> false;
        };
    }

    /// Carries out changes that waited long enough, and stops those that nobody confirmed. May be
    /// repeated.
    public void settle(BoardId board) {
        List<AddressChange> all = boards.program(board).call(() -> work.read(Act.MAINTAIN, () -> store.listRunning()));
        for (AddressChange change : all) {
            switch (change.state(clock.instant())) {
                case READY -> carrying.carryOut(board, change);
                case OVER -> boards.program(board).run(() -> work.change(Act.MAINTAIN, () -> letGo(change)));
                case UNCONFIRMED, WAITING, DONE, STOPPED -> {}
            }
        }
    }

    private void letGo(AddressChange change) {
        stopped(change, PersonId.PROGRAM, helpers.line(AuditOutcome.DONE, "address-stopped", change.person()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Result of opening the link in the mail to a new address.
    public sealed interface ConfirmResult {
        /// The address can be used to sign in.
        record Done() implements ConfirmResult {}

        /// It can be used from this moment on, unless the owner of the previous address stops the
        /// change.
        record Later(Instant from) implements ConfirmResult {}

        /// It belongs to somebody else meanwhile.
        record Taken() implements ConfirmResult {}

        /// The account was closed meanwhile, or has another address than when the change was
        /// requested.
        record Changed() implements ConfirmResult {}

        /// The link never existed, was used, or is too old.
        record Unknown() implements ConfirmResult {}
    }

    /// Result of opening the link that stops a change.
    public enum StopResult {
        NOW,
        /// It was stopped already: the address is unchanged.
        BEFORE,
        /// The account has the new address already.
        TOO_LATE,
        /// The link never existed.
        UNKNOWN
    }
}
