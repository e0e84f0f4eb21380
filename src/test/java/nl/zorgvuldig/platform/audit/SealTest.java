package nl.zorgvuldig.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.audit.events.BulkEvents;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import org.junit.jupiter.api.Test;

class SealTest {
    private final BoardLog mine = new BoardLog();

    @Test
    void each_line_gets_one_place_and_each_change_one_checkpoint() {
        mine.sealed(3);
        mine.sealed(2);
        assertThat(mine.log.seal(mine.board)).isZero();

        List<Checkpoint> checkpoints = mine.as(() -> mine.log.checkpoints(10, Long.MAX_VALUE));
        assertThat(checkpoints).extracting(Checkpoint::size).containsExactly(5L, 3L);
        assertThat(mine.as(() -> mine.log.checkpoints(10, 5))).hasSize(1);
        assertThat(mine.count("leaf")).isEqualTo(5);
        assertThat(mine.log.verify(mine.board))
                .isEqualTo(new LogVerification(Optional.of(checkpoints.getFirst()), 2, 0, List.of()));
    }

    @Test
    void a_log_without_lines_is_sound() {
        assertThat(mine.log.seal(mine.board)).isZero();
        assertThat(mine.log.verify(mine.board)).isEqualTo(new LogVerification(Optional.empty(), 0, 0, List.of()));
    }

    @Test
    void lines_committed_before_a_crash_are_sealed_by_whoever_comes_after() {
        mine.sealed(3);
        mine.append();
        mine.append();
        assertThat(mine.log.verify(mine.board).waiting()).isEqualTo(2);
        assertThat(mine.another().seal(mine.board)).isEqualTo(2);
        assertThat(mine.log.verify(mine.board).waiting()).isZero();
    }

    @Test
    void a_crash_while_sealing_leaves_nothing_half_done() {
        mine.sealed(3);
        mine.append();
        AuditLog crashing = mine.with(new FailingKeys(mine.keys));
        assertThatThrownBy(() -> crashing.seal(mine.board)).hasMessage("out of order");
        assertThat(mine.count("leaf")).isEqualTo(3);
        assertThat(mine.log.seal(mine.board)).isEqualTo(1);
        assertThat(mine.log.verify(mine.board).sound()).isTrue();
    }

    private record FailingKeys(LogKeys keys) implements LogKeys {
        @Override
        public byte[] sign(BoardId board, byte[] message) {
            throw new IllegalStateException("out of order");
        }

        @Override
        public byte[] publicKey(BoardId board) {
            return keys.publicKey(board);
        }
    }

    @Test
    void lines_written_after_the_clock_was_put_back_wait_and_are_sealed() {
        mine.sealed(3);
        mine.log.append(mine.event(Clock.offset(BoardLog.CLOCK, Duration.ofDays(3))));
        assertThat(mine.log.seal(mine.board)).isEqualTo(1);
        mine.append();
        LogVerification before = mine.log.verify(mine.board);
        assertThat(before.sound()).isTrue();
        assertThat(before.waiting()).isEqualTo(1);
        assertThat(mine.log.seal(mine.board)).isEqualTo(1);
        assertThat(mine.log.verify(mine.board).waiting()).isZero();
    }

    @Test
    void a_line_that_commits_late_is_sealed_after_lines_with_higher_ids() {
        mine.sealed(3);
        AuditEvent late = mine.event(Clock.offset(BoardLog.CLOCK, Duration.ofMinutes(-9)));
        mine.log.append(late);
        assertThat(mine.log.seal(mine.board)).isEqualTo(1);
        mine.sealed(2);
        assertThat(mine.as(() -> mine.log.prove(late.id())).orElseThrow().index())
                .isEqualTo(3);
        assertThat(mine.log.verify(mine.board).findings()).isEmpty();
    }

    @Test
    void a_line_later_than_that_is_found_when_the_program_starts_and_its_date_is_doubted() {
        mine.sealed(3);
        AuditEvent late = mine.event(Clock.offset(BoardLog.CLOCK, Duration.ofMinutes(-11)));
        mine.log.append(late);
        assertThat(mine.log.seal(mine.board)).isZero();
        assertThat(mine.log.verify(mine.board).findings())
                .containsExactly(LogFinding.of(LogFinding.Kind.EVENT_NOT_SEALED, late.id()));

        assertThat(mine.another().seal(mine.board)).isEqualTo(1);
        LogVerification verification = mine.log.verify(mine.board);
        assertThat(verification.findings()).containsExactly(LogFinding.at(LogFinding.Kind.SEALED_LATE, 3, late.id()));
        assertThat(verification.sound()).isTrue();
    }

    @Test
    void more_lines_than_fit_one_transaction_are_all_sealed() {
        int many = 12_001;
        BulkEvents.insert(mine, many);
        assertThat(mine.log.seal(mine.board)).isEqualTo(many);
        assertThat(mine.count("checkpoint")).isEqualTo(3);
        LogVerification verification = mine.log.verify(mine.board);
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.size()).isEqualTo(many);
    }

    @Test
    void two_instances_that_append_and_seal_at_once_make_one_tree() throws Exception {
        AuditLog two = mine.another();
        AtomicInteger appending = new AtomicInteger(4);
        List<Future<?>> all = new ArrayList<>();
        AtomicInteger sealed = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
            for (int caller = 0; caller < 4; caller++) {
                AuditLog log = caller % 2 == 0 ? mine.log : two;
                all.add(threads.submit(() -> {
                    IntStream.range(0, 100).forEach(number -> log.append(mine.event()));
                    appending.decrementAndGet();
                }));
            }
            for (AuditLog log : List.of(mine.log, two)) {
                all.add(threads.submit(() -> {
                    while (appending.get() > 0) {
                        sealed.addAndGet(log.seal(mine.board));
                    }
                }));
            }
        }
        for (Future<?> future : all) {
            future.get();
        }
        sealed.addAndGet(mine.log.seal(mine.board));
        assertThat(sealed).hasValue(400);
        assertThat(mine.count("leaf")).isEqualTo(400);
        assertThat(mine.log.verify(mine.board).findings()).isEmpty();
    }

    @Test
    void every_sealed_line_proves_itself() {
        List<AuditEvent> events = mine.sealed(11);
        AuditEvent waiting = mine.append();
        for (AuditEvent event : events) {
            InclusionProof proof = mine.as(() -> mine.log.prove(event.id())).orElseThrow();
            assertThat(proof.event()).isEqualTo(event);
            assertThat(proof.holds()).isTrue();
            assertThat(new InclusionProof(waiting, proof.index(), proof.path(), proof.checkpoint()).holds())
                    .isFalse();
        }
        assertThat(mine.as(() -> mine.log.prove(waiting.id()))).isEmpty();
    }

    @Test
    void a_kept_checkpoint_tells_whether_the_log_was_only_added_to() {
        mine.sealed(3);
        Checkpoint kept = mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        mine.sealed(4);
        Checkpoint newest =
                mine.as(() -> mine.log.checkpoints(1, Long.MAX_VALUE)).getFirst();
        assertThat(mine.log.compare(kept)).isEqualTo(CheckpointConsistency.CONTINUED);
        assertThat(mine.log.compare(newest)).isEqualTo(CheckpointConsistency.CONTINUED);

        BoardLog other = new BoardLog();
        Checkpoint forged = Checkpoint.sign(mine.board, 3, kept.rootHash(), other.keys);
        assertThat(mine.log.compare(forged)).isEqualTo(CheckpointConsistency.NOT_OURS);
        assertThat(mine.log.compare(new Checkpoint(mine.board, 2, kept.root(), kept.note())))
                .isEqualTo(CheckpointConsistency.NOT_OURS);
        Checkpoint different = Checkpoint.sign(mine.board, 3, newest.rootHash(), mine.keys);
        assertThat(mine.log.compare(different)).isEqualTo(CheckpointConsistency.REWRITTEN);

        mine.tamper("delete from audit.leaf where board = :board and index >= 5");
        assertThat(mine.log.compare(newest)).isEqualTo(CheckpointConsistency.CUT_SHORT);
    }

    @Test
    void nothing_is_signed_on_top_of_a_log_that_was_tampered_with() {
        mine.sealed(4);
        mine.append();
        mine.tamper("update audit.leaf set hash = sha256('other') where board = :board and index = 3");
        mine.tamper("update audit.leaf set nodes = hash || hash where board = :board and index = 3");
        assertThatThrownBy(() -> mine.log.seal(mine.board)).isInstanceOf(LogDamaged.class);
        mine.append();
        assertThat(mine.count("event")).isEqualTo(6);
        assertThat(mine.count("leaf")).isEqualTo(4);
    }
}
