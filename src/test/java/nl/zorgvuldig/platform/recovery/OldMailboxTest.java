package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ManualSignInLinks;
import nl.zorgvuldig.platform.identity.NewAccount;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// A link to sign in with that goes to an address while the account gets another.
@Upholds(Clause.CONFIDENTIALITY)
class OldMailboxTest {
    private final EntranceBoard board = new EntranceBoard();
    private final Accounts accounts = board.part(Accounts.class);
    private final String fresh = EntranceBoard.fresh();

    @Test
    void a_link_that_is_made_while_the_account_gets_another_address_is_none() {
        CompletableFuture<List<URI>> making =
                board.asProgram(() -> board.part(Work.class).write(Act.MAINTAIN, this::moved));

        assertThat(making.join()).isEmpty();
        assertThat(board.owner(fresh)).contains(board.mother);
        assertThat(usable()).isZero();
        assertThat(board.part(ManualSignInLinks.class).make(fresh)).hasSize(1);
        assertThat(usable()).isOne();
    }

    /// Begins a link to the old address, and gives the account the new one once that link waits.
    private CompletableFuture<List<URI>> moved() {
        accounts.hold(board.mother);
        CompletableFuture<List<URI>> making = CompletableFuture.supplyAsync(
                () -> board.part(ManualSignInLinks.class).make(board.mothers),
                task -> Thread.ofPlatform().daemon().start(task));
        Awaitility.await().until(this::waits);
        NewAccount account = Objects.requireNonNull(
                accounts.findAllOpen(List.of(board.mother)).get(board.mother));
        accounts.close(board.mother);
        accounts.open(account.withEmail(fresh));
        return making;
    }

    private boolean waits() {
        return board.program
                        .superuser("zorgvuldig")
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%identity.sign_in_link%'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private long usable() {
        return board.program
                .superuser("zorgvuldig")
                .sql("select count(*) from identity.sign_in_link where board = :board and person = :person"
                        + " and used_at is null")
                .params(Map.of("board", board.board.value(), "person", board.mother.value()))
                .query(Long.class)
                .single();
    }
}
