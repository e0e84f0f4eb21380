package nl.zorgvuldig.platform.identity.passkeys;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.passkeys.WebAuthnCeremony.Shown;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Authentication with a passkey. An unknown passkey leaves no audit event, so that nobody fills
/// the log from outside; every refusal of a known one does.
@Component
final class PasskeyAuthentication {
    private final PasskeyStore store;
    private final WebAuthnCeremony ceremony;
    private final Accounts accounts;
    private final Boards boards;
    private final Work work;
    private final AuditLog log;
    private final Clock clock;

    PasskeyAuthentication(
            PasskeyStore store,
            WebAuthnCeremony ceremony,
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

    /// The person this answer proves to be; empty when it is not valid, the passkey was removed,
    /// the account was closed, or the device says it is somebody else's.
    @Upholds(Clause.CONFIDENTIALITY)
    Optional<SignedInUser> use(Shown shown, byte[] challenge) {
        return WebAuthnUserHandle.read(shown.handle())
                .flatMap(of -> boards.program(of.board()).call(() -> use(of, shown, challenge)));
    }

    private Optional<SignedInUser> use(WebAuthnUserHandle of, Shown shown, byte[] challenge) {
        Optional<Passkey> known = work.read(IdentityActs.SIGN_IN, () -> store.findByCredential(of.board(), shown.id()))
                .filter(passkey -> passkey.person().equals(of.person()));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong signs = ceremony.shown(shown, challenge, known.get());
        Optional<SignedInUser> who = accounts.findOpen(of.board(), of.person())
                .map(kind -> new SignedInUser(of.board(), of.person(), kind))
                .filter(_ -> signs.isPresent())
                .filter(_ -> count(of.board(), known.get(), signs.getAsLong()));
        if (who.isEmpty()) {
            refuse(of);
        }
        return who;
    }

    private boolean count(BoardId board, Passkey passkey, long signs) {
        return work.write(IdentityActs.SIGN_IN, () -> store.use(board, passkey, signs, clock.instant()));
    }

    private void refuse(WebAuthnUserHandle of) {
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
