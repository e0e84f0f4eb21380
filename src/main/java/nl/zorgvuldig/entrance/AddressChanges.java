package nl.zorgvuldig.entrance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// What becomes of another address that was asked: it is confirmed, stopped, or waited for, all as
/// the program.
@Component
@Upholds(Clause.CONFIDENTIALITY)
final class AddressChanges {
    private final AddressChangeStore store;
    private final CarryingOut carrying;
    private final AddressMail mail;
    private final Accounts accounts;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final Helpers helpers;
    private final Clock clock;

    AddressChanges(
            AddressChangeStore store,
            CarryingOut carrying,
            AddressMail mail,
            Accounts accounts,
            Boards boards,
            AuditLog log,
            Work work,
            Helpers helpers,
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

    /// Whoever asks: who has the link reads the mail.
    Confirmed confirm(String text) {
        Optional<LinkCode> code = LinkCode.read(text);
        if (code.isEmpty()) {
            return new Confirmed.Unknown();
        }
        BoardId board = code.get().board();
        Optional<AddressChange> found = boards.program(board)
                .call(() -> work.write(Act.MAINTAIN, () -> confirm(code.get().hash())));
        return found.map(one -> goOn(board, one)).orElseGet(Confirmed.Unknown::new);
    }

    private Optional<AddressChange> confirm(byte[] hash) {
        Optional<AddressChange> found =
                store.holdByConfirm(hash).filter(one -> one.state(clock.instant()) == AddressChangeState.UNCONFIRMED);
        found.ifPresent(one -> {
            log.append(helpers.line(AuditOutcome.DONE, "address-confirmed", one.person()));
            store.confirm(one.id(), now());
        });
        return found.flatMap(one -> store.hold(one.id()));
    }

    private Confirmed goOn(BoardId board, AddressChange one) {
        return switch (one.state(clock.instant())) {
            case WAITING -> new Confirmed.Later(one.waits());
            case READY -> carrying.carryOut(board, one);
            case UNCONFIRMED, DONE, STOPPED, OVER -> new Confirmed.Unknown();
        };
    }

    /// By the link in the mail to the address before.
    Stopped stop(String text) {
        return LinkCode.read(text)
                .map(code -> boards.program(code.board()).call(() -> work.write(Act.MAINTAIN, () -> stop(code.hash()))))
                .orElse(Stopped.UNKNOWN);
    }

    private Stopped stop(byte[] hash) {
        Optional<AddressChange> found = store.findByStop(hash);
        if (found.isEmpty()) {
            return Stopped.UNKNOWN;
        }
        PersonId person = found.get().person();
        boolean now = stopped(found.get(), person, helpers.line(AuditOutcome.DONE, "address-stopped-by-mail", person));
        if (now) {
            return Stopped.NOW;
        }
        return store.findByStop(hash).flatMap(one -> one.milestones().done()).isPresent()
                ? Stopped.TOO_LATE
                : Stopped.BEFORE;
    }

    /// Whatever stops one, it leaves a line and is told to the address that stays. As the program,
    /// in a unit of work.
    ///
    /// @param by who stopped it: for who had the address before, that person
    /// @return whether there was something to stop still
    boolean stopped(AddressChange one, PersonId by, AuditEvent line) {
        if (store.hold(one.id()).isEmpty()) {
            return false;
        }
        log.append(line);
        store.stop(one.id(), by, now());
        accounts.emailOf(one.person()).ifPresent(old -> mail.stopped(one.person(), old));
        return true;
    }

    boolean running(AddressChange one) {
        return switch (one.state(clock.instant())) {
            case UNCONFIRMED, WAITING, READY -> true;
            case DONE, STOPPED, OVER -> false;
        };
    }

    /// Carries out what waited long enough, and lets go of what nobody confirmed. May be repeated.
    void settle(BoardId board) {
        List<AddressChange> all = boards.program(board).call(() -> work.read(Act.MAINTAIN, () -> store.listRunning()));
        for (AddressChange one : all) {
            switch (one.state(clock.instant())) {
                case READY -> carrying.carryOut(board, one);
                case OVER -> boards.program(board).run(() -> work.change(Act.MAINTAIN, () -> letGo(one)));
                case UNCONFIRMED, WAITING, DONE, STOPPED -> {}
            }
        }
    }

    private void letGo(AddressChange one) {
        stopped(one, PersonId.PROGRAM, helpers.line(AuditOutcome.DONE, "address-stopped", one.person()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
