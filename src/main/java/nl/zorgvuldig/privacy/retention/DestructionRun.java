package nl.zorgvuldig.privacy.retention;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeysUnavailable;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.destruction.Destruction;
import nl.zorgvuldig.privacy.retention.destruction.DestructionStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionTraceStore;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker;
import nl.zorgvuldig.privacy.retention.destruction.DestructionWorker.Interruption;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The destruction run: completes everything the heads approved, for the current board. A failure
/// of one destruction does not keep the others from continuing; it is retried in the next run.
///
/// After all keys are gone, the key epoch is ended once, which invalidates every old copy of them.
@Component
@Upholds(DESTRUCTION_AFTER_TWO_YEARS)
public final class DestructionRun {
    private static final int AT_ONCE = 4;

    private final DestructionStore store;
    private final DestructionWorker destroying;
    private final PersonalDataRemoval removing;
    private final DestructionTraceStore traces;
    private final Vault vault;
    private final Work work;

    DestructionRun(
            DestructionStore store,
            DestructionWorker destroying,
            PersonalDataRemoval removing,
            DestructionTraceStore traces,
            Vault vault,
            Work work) {
        this.store = store;
        this.destroying = destroying;
        this.removing = removing;
        this.traces = traces;
        this.vault = vault;
        this.work = work;
    }

    /// How many unfinished destructions there are in each state.
    public Map<DestructionState, Integer> waiting() {
        Map<DestructionState, Integer> counts = new EnumMap<>(DestructionState.class);
        live().forEach(destruction -> counts.merge(destruction.state(), 1, Integer::sum));
        return counts;
    }

    /// @return how many were completed
    public int go() {
        return go(Interruption.NONE);
    }

    public int go(Interruption interruption) {
        List<Destruction> live = live();
        @Nullable RuntimeException failure = live.isEmpty() ? null : forward(live, interruption);
        if (!live.isEmpty()
                && !Shutdown.asked()
                && live().stream().anyMatch(destruction -> destruction.state() == DestructionState.VERIFIED)) {
            endEpoch();
            failure = first(failure, forward(live(), interruption));
        }
        failure = first(failure, settle());
        if (failure != null) {
            throw failure;
        }
        return live.isEmpty() ? 0 : live.size() - live().size();
    }

    /// Settles parents who were kept back when the dossier of their child was destroyed.
    private @Nullable RuntimeException settle() {
        @Nullable RuntimeException failure = null;
        for (Destruction.Number number : work.read(Act.MAINTAIN, traces::listLeftBehind)) {
            try {
                removing.settle(number);
            } catch (RuntimeException failed) {
                failure = first(failure, failed);
            }
        }
        return failure;
    }

    /// Advances several at the same time, because each spends most of its time waiting for disk.
    private @Nullable RuntimeException forward(List<Destruction> all, Interruption interruption) {
        Acting program = Acting.current();
        BooleanSupplier stopping = Shutdown.here();
        @Nullable RuntimeException failure = null;
        try (ExecutorService several = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> going = new ArrayList<>();
            for (Destruction destruction : all) {
                going.add(several.submit(() -> {
                    if (!stopping.getAsBoolean()) {
                        program.run(() -> forward(destruction.id(), interruption));
                    }
                }));
            }
            for (Future<?> future : going) {
                try {
                    future.get();
                } catch (ExecutionException failed) {
                    if (failed.getCause() instanceof Error error) {
                        several.shutdownNow();
                        throw error;
                    }
                    failure = first(failure, (RuntimeException) failed.getCause());
                } catch (InterruptedException stopped) {
                    several.shutdownNow();
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("stopped; the next run goes on", stopped);
                }
            }
        }
        return failure;
    }

    private static @Nullable RuntimeException first(@Nullable RuntimeException one, @Nullable RuntimeException other) {
        return one == null ? other : one;
    }

    public void forward(Destruction.Number id, Interruption interruption) {
        Optional<Destruction> found = find(id);
        while (found.isPresent() && destroying.step(found.get(), interruption)) {
            found = find(id);
        }
    }

    /// Ends the key epoch. A concurrent run that ends it too does the same work.
    private void endEpoch() {
        try {
            vault.rotate();
        } catch (KeysUnavailable later) {
            // certificates wait for the next run
        }
    }

    private Optional<Destruction> find(Destruction.Number id) {
        return work.read(Act.MAINTAIN, () -> store.find(id));
    }

    private List<Destruction> live() {
        return work.read(Act.MAINTAIN, store::listLive);
    }
}
