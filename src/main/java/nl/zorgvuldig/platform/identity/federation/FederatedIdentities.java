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

/// Federated identities: which subject of an identity provider belongs to whose account, for the
/// board of [Acting]. A subject belongs to one person and a person has one subject with each
/// issuer; neither is ever reassigned. Only a hash is stored, which only this installation can
/// make.
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

    /// Federated identity of somebody: the issuer, and since when.
    public record Linked(String issuer, Instant since) {}

    /// The person whose subject this is, also when the account was closed since.
    public Optional<PersonId> find(String issuer, String subject) {
        BoardId board = board();
        byte[] hash = hash(board, issuer, subject);
        return work.read(IdentityActs.SIGN_IN, () -> store.find(board, issuer, hash));
    }

    /// Whether this person has a subject with this issuer.
    public boolean has(String issuer, PersonId person) {
        BoardId board = board();
        return work.read(IdentityActs.SIGN_IN, () -> store.has(board, issuer, person));
    }

    /// Stores whose this subject is, together with what `written` does, or neither.
    ///
    /// @param written writes the audit event
    /// @return false when the subject or the person was taken in the meantime; nothing is stored
    ///     then
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

    /// The federated identities of a person, for [AccountHoldings].
    public List<Linked> of(PersonId person) {
        BoardId board = board();
        return work.read(Act.MAINTAIN, () -> store.of(board, person));
    }

    /// Removes the subjects of this person, as if they had never signed in with a provider. Returns
    /// how many were removed.
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
