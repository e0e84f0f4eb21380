package nl.zorgvuldig.identity.passkey;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.AuditOutcome;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.IdentityActs;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.identity.passkey.Ceremony.Shown;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// Proving with a passkey who one is. Of a passkey nobody knows there is no line in the log, so
/// that nobody fills it from outside; of every other that is refused there is.
@Component
final class PasskeyProofs {
    private final PasskeyStore store;
    private final Ceremony ceremony;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;

    PasskeyProofs(
            PasskeyStore store,
            Ceremony ceremony,
            Accounts accounts,
            Boards boards,
            Work work,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.ceremony = ceremony;
        this.accounts = accounts;
        this.boards = boards;
        this.work = work;
        this.log = log;
        this.clock = clock;
    }

    /// Who proves with this that it is them; nobody when it is not good, the passkey was removed,
    /// the account was closed, or the device says it is somebody else's.
    @Upholds(Clause.CONFIDENTIALITY)
    Optional<SignedIn> use(Shown shown, byte[] challenge) {
        return Handle.read(shown.handle())
                .flatMap(of -> boards.program(of.board()).call(() -> use(of, shown, challenge)));
    }

    private Optional<SignedIn> use(Handle of, Shown shown, byte[] challenge) {
        Optional<Passkey> known = work.read(IdentityActs.SIGN_IN, () -> store.findByCredential(of.board(), shown.id()))
                .filter(one -> one.person().equals(of.person()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong signs = ceremony.shown(shown, challenge, known.get());
        Optional<SignedIn> who = accounts.findOpen(of.board(), of.person())
                .map(kind -> new SignedIn(of.board(), of.person(), kind))
                .filter(_ -> signs.isPresent())
                .filter(_ -> count(of.board(), known.get(), signs.getAsLong()));
        if (who.isEmpty()) {
            refuse(of);
        }
        return who;
    }

    private boolean count(BoardId board, Passkey one, long signs) {
        return work.write(IdentityActs.SIGN_IN, () -> store.use(board, one, signs, clock.instant()));
    }

    private void refuse(Handle of) {
        Acting program = boards.program(of.board());
        log.append(AuditEvent.of(
                        clock,
                        program.with(IdentityActs.SIGN_IN),
                        Clause.CONFIDENTIALITY,
                        AuditOutcome.REFUSED,
                        "passkey")
                .about(of.person()));
    }
}
