package nl.zorgvuldig.privacy.retention.destruction;

import static nl.zorgvuldig.platform.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.holdings.HoldingActs;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.Codes;
import nl.zorgvuldig.platform.kernel.SubjectScope;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.KeyEpoch;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.privacy.retention.DestructionState;
import nl.zorgvuldig.privacy.retention.PersonalDataRemoval;
import nl.zorgvuldig.privacy.retention.PupilDataPart;
import nl.zorgvuldig.privacy.retention.RetentionDecision.Kept;
import nl.zorgvuldig.privacy.retention.RetentionHoldings;
import nl.zorgvuldig.privacy.retention.RetentionSituation;
import nl.zorgvuldig.privacy.retention.RetentionSituations;
import nl.zorgvuldig.privacy.retention.certificates.DestructionCertifier;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.enrolment.SchoolCareer;
import nl.zorgvuldig.school.enrolment.SchoolLeaver;
import org.springframework.stereotype.Component;

/// Advances one destruction by one step. The work of each step is idempotent and is recorded
/// before the next begins, so interruption and concurrency do no harm.
@Component
public class DestructionWorker {
    private final DestructionStore store;
    private final DestructionTraceStore traces;
    private final RetentionSituations situations;
    private final HeldRowCounts counts;
    private final PersonalDataRemoval removing;
    private final RetentionHoldings holdings;
    private final DestructionCertifier certifying;
    private final Pupils pupils;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    DestructionWorker(
            DestructionStore store,
            DestructionTraceStore traces,
            RetentionSituations situations,
            HeldRowCounts counts,
            PersonalDataRemoval removing,
            RetentionHoldings holdings,
            DestructionCertifier certifying,
            Pupils pupils,
            Vault vault,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.traces = traces;
        this.situations = situations;
        this.counts = counts;
        this.removing = removing;
        this.holdings = holdings;
        this.certifying = certifying;
        this.pupils = pupils;
        this.vault = vault;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// Advances it, with the program's rights.
    ///
    /// @return whether it advanced
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public boolean step(Destruction destruction, Interruption interruption) {
        return destruction
                .pupil()
                .map(pupil -> SubjectScope.about(pupil, () -> next(destruction, interruption)))
                .orElseGet(() -> next(destruction, interruption));
    }

    private boolean next(Destruction destruction, Interruption interruption) {
        return switch (destruction.state()) {
            case APPROVED -> check(destruction, interruption);
            case CHECKED -> destroyKey(destruction, interruption);
            case KEY_GONE -> {
                removing.remove(destruction);
                yield moved(destruction, DestructionState.REMOVED, interruption);
            }
            case REMOVED -> verify(destruction, interruption);
            case VERIFIED -> endEpoch(destruction, interruption);
            case EPOCH_ENDED -> {
                certifying.certify(destruction);
                yield moved(destruction, DestructionState.CERTIFIED, interruption);
            }
            case CERTIFIED -> finish(destruction, interruption);
            case FINISHED, DROPPED -> false;
        };
    }

    /// Checks the destruction again at the moment itself, while the pupil's row is locked: an
    /// enrolment of the pupil waits for this, and is refused from then on until the destruction is
    /// completed.
    private boolean check(Destruction destruction, Interruption interruption) {
        boolean moved = work.write(Act.MAINTAIN, () -> {
            Optional<SchoolCareer> where = pupils.hold(destruction.whose());
            if (where.isEmpty()) {
                return drop(destruction, "gone");
            }
            RetentionSituation now = situations.of(SchoolLeaver.of(where.get()), destruction.part());
            if (now.rules().decide() instanceof Kept kept) {
                return drop(destruction, kept.why().code());
            }
            begin(destruction);
            interruption.at(DestructionState.CHECKED, Interruption.Where.DONE);
            return store.move(destruction, DestructionState.CHECKED);
        });
        interruption.at(DestructionState.CHECKED, Interruption.Where.WRITTEN);
        return moved;
    }

    /// As the first step, for a destruction whose key was destroyed already according to the log:
    /// nothing is left to decide, and requests in the restored data do not hold it up.
    boolean again(Destruction destruction) {
        work.change(Act.MAINTAIN, () -> {
            pupils.hold(destruction.whose());
            begin(destruction);
        });
        return holdings.beginAgain(destruction);
    }

    private boolean drop(Destruction destruction, String why) {
        log.append(line(destruction.whose(), "kept").through(destruction.id()));
        return store.drop(destruction, why);
    }

    private void begin(Destruction destruction) {
        List<HeldRowCount> held = counts.of(destruction.whose(), destruction.part());
        held.forEach(count -> traces.add(destruction.id(), count));
        removing.companions(destruction.whose(), destruction.part())
                .forEach(person -> traces.add(destruction.id(), person));
        pupils.close(destruction.whose());
        int rows = held.stream().mapToInt(HeldRowCount::rows).sum();
        log.append(
                line(destruction.whose(), "checked").through(destruction.id()).counting(rows));
    }

    /// Writes the audit event first; if that fails, nothing is destroyed.
    private boolean destroyKey(Destruction destruction, Interruption interruption) {
        log.append(
                line(destruction.whose(), "key-" + Codes.of(destruction.part())).through(destruction.id()));
        vault.destroy(new KeyName(
                Acting.current().board(),
                destruction.whose().value(),
                destruction.part().keeping()));
        interruption.at(DestructionState.KEY_GONE, Interruption.Where.DONE);
        int epoch = vault.listEpochs().getLast().number();
        boolean moved = work.write(Act.MAINTAIN, () -> store.keyGone(destruction, epoch, clock.instant()));
        interruption.at(DestructionState.KEY_GONE, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean verify(Destruction destruction, Interruption interruption) {
        if (!counts.of(destruction.whose(), destruction.part()).isEmpty()) {
            removing.remove(destruction); // for anything written while the key was being destroyed
            if (!counts.of(destruction.whose(), destruction.part()).isEmpty()) {
                throw new IllegalStateException("not everything went: " + destruction.id());
            }
        }
        int rows = traces(destruction).stream().mapToInt(HeldRowCount::rows).sum();
        log.append(line(destruction.id(), "destroyed").counting(rows));
        return moved(destruction, DestructionState.VERIFIED, interruption);
    }

    private List<HeldRowCount> traces(Destruction destruction) {
        return work.read(Act.MAINTAIN, () -> traces.counts(destruction.id()));
    }

    /// Waits until no epoch is left from which the key could be restored.
    private boolean endEpoch(Destruction destruction, Interruption interruption) {
        int newest = destruction.epoch().orElseThrow();
        List<KeyEpoch> could = vault.listEpochs().stream()
                .filter(epoch -> epoch.number() <= newest)
                .toList();
        if (could.stream().anyMatch(epoch -> epoch.destroyedAt().isEmpty())) {
            return false;
        }
        Instant last = could.stream()
                .flatMap(epoch -> epoch.destroyedAt().stream())
                .max(Instant::compareTo)
                .orElseThrow();
        interruption.at(DestructionState.EPOCH_ENDED, Interruption.Where.DONE);
        boolean moved = work.write(Act.MAINTAIN, () -> store.epochGone(destruction, last));
        interruption.at(DestructionState.EPOCH_ENDED, Interruption.Where.WRITTEN);
        return moved;
    }

    /// Also destroys a key that was created in the meantime for an enrolment that was refused.
    private boolean finish(Destruction destruction, Interruption interruption) {
        vault.destroy(new KeyName(
                Acting.current().board(),
                destruction.whose().value(),
                destruction.part().keeping()));
        removing.settle(destruction.id());
        boolean moved = work.write(Act.MAINTAIN, () -> {
            if (destruction.part() == PupilDataPart.DOSSIER) {
                pupils.dossierGone(destruction.whose());
            }
            pupils.reopen(destruction.whose());
            interruption.at(DestructionState.FINISHED, Interruption.Where.DONE);
            return store.finish(destruction, clock.instant());
        });
        interruption.at(DestructionState.FINISHED, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean moved(Destruction destruction, DestructionState to, Interruption interruption) {
        interruption.at(to, Interruption.Where.DONE);
        boolean moved = work.write(Act.MAINTAIN, () -> store.move(destruction, to));
        interruption.at(to, Interruption.Where.WRITTEN);
        return moved;
    }

    private AuditEvent line(Id about, String what) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, what).about(about);
    }

    /// Hook that reports where the run is, so that a test can stop it there. Unused in production.
    @FunctionalInterface
    public interface Interruption {
        Interruption NONE = (_, _) -> {};

        /// Point between the work of a step and its recording, or just after.
        enum Where {
            DONE,
            WRITTEN
        }

        void at(DestructionState reached, Where where);
    }
}
