package nl.zorgvuldig.platform.identity.federation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountRecoveryListener;
import nl.zorgvuldig.platform.identity.IdentityActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The door to which subject of a provider of identities is whose account, for the board of
/// [Acting]. A subject stands for one person and a person has one subject with each issuer; neither
/// ever changes hands. Kept is a hash that only this installation can make.
public final class FederatedIdentities implements AccountRecoveryListener {
    private static final String PURPOSE = "provider ";

    private final FederatedIdentityStore store;
    private final Vault vault;
    private final Work work;
    private final Clock clock;

    public FederatedIdentities(JdbcClient app, Vault vault, Work work, Clock clock) {
        this.store = new FederatedIdentityStore(app);
        this.vault = vault;
        this.work = work;
        this.clock = clock;
    }

    /// That somebody signs in with this issuer, since when.
    public record Linked(String issuer, Instant since) {}

    /// Whose this subject is, also when the account was closed since.
    public Optional<PersonId> find(String issuer, String subject) {
        BoardId board = board();
        byte[] hash = hash(board, issuer, subject);
        return work.read(IdentityActs.SIGN_IN, () -> store.find(board, issuer, hash));
    }

    /// Whether some subject of this issuer is this person's.
    public boolean has(String issuer, PersonId person) {
        BoardId board = board();
        return work.read(IdentityActs.SIGN_IN, () -> store.has(board, issuer, person));
    }

    /// Keeps whose this subject is, together with what `written` does, or neither.
    ///
    /// @param written writes the line in the log
    /// @return false when the subject or the person was taken in the meantime; nothing is kept then
    public boolean link(String issuer, String subject, PersonId person, Runnable written) {
        BoardId board = board();
        byte[] hash = hash(board, issuer, subject);
        return work.write(IdentityActs.SIGN_IN, () -> {
            boolean added = store.add(board, issuer, hash, person, clock.instant());
            if (added) {
                written.run();
            }
            return added;
        });
    }

    /// For [AccountHoldings].
    public List<Linked> of(PersonId person) {
        BoardId board = board();
        return work.read(Act.MAINTAIN, () -> store.of(board, person));
    }

    /// As if this person had never signed in with a provider. Returns how many subjects were
    /// forgotten.
    public int forget(PersonId person) {
        BoardId board = board();
        return work.write(Act.MAINTAIN, () -> store.delete(board, person));
    }

    @Override
    public void recovered(PersonId person) {
        forget(person);
    }

    private byte[] hash(BoardId board, String issuer, String subject) {
        return vault.keyedHash(board, PURPOSE + issuer, subject);
    }

    private static BoardId board() {
        return Acting.current().board();
    }
}
