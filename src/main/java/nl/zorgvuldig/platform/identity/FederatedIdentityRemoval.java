package nl.zorgvuldig.platform.identity;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.identity.federation.FederatedIdentities;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Clause;

/// Removal of the federated identities that somebody signs in with, by the operator: for somebody
/// who got a new one.
public final class FederatedIdentityRemoval {
    private static final String UNLINKED = "provider-unlinked";

    private final Accounts accounts;
    private final FederatedIdentities links;
    private final AuditLog log;
    private final Clock clock;

    FederatedIdentityRemoval(Accounts accounts, FederatedIdentities links, AuditLog log, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /// Removes the federated identities of the people with this address. The audit event is written
    /// first: without it nothing is removed.
    ///
    /// @return the number of people with this address; each board has its own
    public int unlink(String email) {
        List<BoardId> boards = acting(BoardId.INSTALLATION).call(() -> accounts.boardsOf(email));
        return boards.stream().mapToInt(board -> unlink(board, email)).sum();
    }

    private int unlink(BoardId board, String email) {
        return acting(board)
                .call(() -> accounts.findByEmail(email)
                        .map(person -> {
                            write(person);
                            links.forget(person);
                            return 1;
                        })
                        .orElse(0));
    }

    private void write(PersonId person) {
        log.append(
                log.done(IdentityActs.SIGN_IN, Clause.CONFIDENTIALITY, UNLINKED).about(person));
    }

    private Acting acting(BoardId board) {
        return new Acting(board, PersonId.PROGRAM, IdentityActs.SIGN_IN, SchoolDay.today(clock));
    }
}
