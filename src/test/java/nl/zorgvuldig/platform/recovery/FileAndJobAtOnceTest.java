package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.ImportedAddresses;
import nl.zorgvuldig.platform.identity.ImportedAddresses.Other;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.recovery.addresses.EntranceBoard;
import nl.zorgvuldig.school.organisation.SchoolActs;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// Who imports holds the account and then stops the address that was on its way; the job that
/// carries that one out holds them in the same order, so that neither waits for ever.
@Upholds(Clause.CONFIDENTIALITY)
class FileAndJobAtOnceTest {
    private final EntranceBoard board = new EntranceBoard();

    @Test
    void another_address_in_a_file_wins_from_the_job_that_comes_at_that_moment() {
        String fresh = EntranceBoard.fresh();
        String better = EntranceBoard.fresh();
        importing(() -> ask(fresh)).join();
        board.waited();

        importing(() -> askWhileTheJobComes(better)).join();

        assertThat(board.owner(board.mothers)).contains(board.mother);
        assertThat(board.log()).containsExactly("done address-by-file", "done address-stopped", "done address-by-file");
        board.waited();
        board.settle();
        assertThat(board.owner(better)).contains(board.mother);
    }

    private CompletableFuture<Void> importing(Supplier<CompletableFuture<Void>> what) {
        return board.as(board.beheer, () -> board.part(Work.class).write(SchoolActs.IMPORT, what));
    }

    private CompletableFuture<Void> ask(String wanted) {
        board.part(ImportedAddresses.class).ask(board.school, List.of(new Other(board.mother, board.mothers, wanted)));
        return CompletableFuture.allOf();
    }

    private CompletableFuture<Void> askWhileTheJobComes(String wanted) {
        board.part(Accounts.class).holdAllOpen(List.of(board.mother));
        CompletableFuture<Void> job = CompletableFuture.runAsync(
                board::settle, task -> Thread.ofPlatform().daemon().start(task));
        Awaitility.await().until(() -> job.isDone() || waits());
        ask(wanted);
        return job;
    }

    private boolean waits() {
        return board.program
                        .superuser("zorgvuldig")
                        .sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and query like '%identity.account%'")
                        .query(Long.class)
                        .single()
                > 0;
    }
}
