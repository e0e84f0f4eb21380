package nl.zorgvuldig.platform.recovery.addresses;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountRecoveryListener;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.RecoveryHelpers;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.ChangeState;
import nl.zorgvuldig.platform.recovery.addresses.AddressChange.Origin;
import nl.zorgvuldig.platform.recovery.addresses.AddressChanges.ConfirmResult;
import nl.zorgvuldig.platform.recovery.letters.ParentLetterStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/// Carries out an address change, as the system account. It ends every session and link of the
/// account, in one transaction with the new address; the audit event is written first. A change is
/// not carried out when the account got another address since, or when its letter was ended.
@Component
@Upholds(Clause.CONFIDENTIALITY)
final class AddressChangeExecutor {
    private final AddressChangeStore store;
    private final ParentLetterStore letters;
    private final AddressMail mail;
    private final Accounts accounts;
    private final List<AccountRecoveryListener> recovered;
    private final AddressChangeSeals seals;
    private final Boards boards;
    private final AuditLog log;
    private final Work work;
    private final RecoveryHelpers helpers;
    private final Clock clock;

    AddressChangeExecutor(
            AddressChangeStore store,
            ParentLetterStore letters,
            AddressMail mail,
            Accounts accounts,
            List<AccountRecoveryListener> recovered,
            AddressChangeSeals seals,
            Boards boards,
            AuditLog log,
            Work work,
            RecoveryHelpers helpers,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.mail = mail;
        this.accounts = accounts;
        this.recovered = List.copyOf(recovered);
        this.seals = seals;
        this.boards = boards;
        this.log = log;
        this.work = work;
        this.helpers = helpers;
        this.clock = clock;
    }

    /// When two people request the same address at the same moment, one gets it.
    ConfirmResult carryOut(BoardId board, AddressChange change) {
        try {
            return boards.program(board).call(() -> work.write(Act.MAINTAIN, () -> held(change)));
        } catch (DuplicateKeyException somebodyElse) {
            boards.program(board).run(() -> work.change(Act.MAINTAIN, () -> refuse(change)));
            return new ConfirmResult.Taken();
        }
    }

    /// Locks the change: a job, or a colleague's second approval, may have carried it out first.
    /// The account is locked before the change, as in an import.
    private ConfirmResult held(AddressChange change) {
        letters.holdLiving(change.person());
        accounts.hold(change.person());
        Optional<AddressChange> held = store.hold(change.id());
        Optional<AddressChange> there = held.or(() -> store.find(change.id()));
        return switch (there.map(it -> it.state(clock.instant())).orElse(ChangeState.STOPPED)) {
            case READY -> carryOutNow(held.orElseThrow());
            case DONE -> new ConfirmResult.Done();
            case UNCONFIRMED, WAITING, STOPPED, OVER -> new ConfirmResult.Unknown();
        };
    }

    private ConfirmResult carryOutNow(AddressChange change) {
        PersonId person = change.person();
        String email = seals.open(change);
        Optional<NewAccount> account =
                Optional.ofNullable(accounts.findAllOpen(List.of(person)).get(person));
        if (account.filter(now -> seals.unchanged(change, now.email())).isEmpty()) {
            refuse(change);
            return new ConfirmResult.Changed();
        }
        Optional<PersonId> owner = accounts.findByEmail(email);
        if (owner.filter(who -> !who.equals(person)).isPresent()) {
            refuse(change);
            return new ConfirmResult.Taken();
        }
        if (change.origin() instanceof Origin.Letter(byte[] code) && letters.use(code, now()) != 1) {
            refuse(change);
            return new ConfirmResult.Unknown();
        }
        log.append(helpers.line(AuditOutcome.DONE, "address-changed", person));
        accounts.close(person);
        if (!accounts.open(account.get().withEmail(email)).isEmpty()) {
            throw new DuplicateKeyException("the address became somebody else's");
        }
        store.done(change.id(), now());
        if (change.origin() instanceof Origin.School) {
            letters.end(person, now());
            recovered.forEach(other -> other.recovered(person));
        }
        if (change.origin() instanceof Origin.File) {
            mail.changedByFile(person, email);
        } else {
            mail.changed(person, email, change.language());
        }
        account.get()
                .email()
                .filter(old -> !AddressChangeRequests.same(old, email))
                .ifPresent(old -> mail.replaced(person, old));
        return new ConfirmResult.Done();
    }

    private void refuse(AddressChange change) {
        log.append(helpers.line(AuditOutcome.REFUSED, "address-changed", change.person()));
        store.stop(change.id(), PersonId.PROGRAM, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
