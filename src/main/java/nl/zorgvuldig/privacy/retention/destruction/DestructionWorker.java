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

/// Takes one destruction one step further. The work of each step may be done twice, and is written
/// down before the next begins; so it does not matter where it is cut off, or that two do it at the
/// same time.
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

    /// As the program.
    ///
    /// @return whether it came further
    @Upholds(DESTRUCTION_AFTER_TWO_YEARS)
    public boolean step(Destruction one, Interruption interruption) {
        return one.pupil()
                .map(pupil -> SubjectScope.about(pupil, () -> next(one, interruption)))
                .orElseGet(() -> next(one, interruption));
    }

    private boolean next(Destruction one, Interruption interruption) {
        return switch (one.state()) {
            case APPROVED -> check(one, interruption);
            case CHECKED -> destroyKey(one, interruption);
            case KEY_GONE -> {
                removing.remove(one);
                yield moved(one, DestructionState.REMOVED, interruption);
            }
            case REMOVED -> verify(one, interruption);
            case VERIFIED -> endEpoch(one, interruption);
            case EPOCH_ENDED -> {
                certifying.certify(one);
                yield moved(one, DestructionState.CERTIFIED, interruption);
            }
            case CERTIFIED -> finish(one, interruption);
            case FINISHED, DROPPED -> false;
        };
    }

    /// Looks again, at the moment itself, while the pupil's row is held: who would enrol the pupil
    /// waits, and is refused from then on until the run is through.
    private boolean check(Destruction one, Interruption interruption) {
        boolean moved = work.write(Act.MAINTAIN, () -> {
            Optional<SchoolCareer> where = pupils.hold(one.whose());
            if (where.isEmpty()) {
                return drop(one, "gone");
            }
            RetentionSituation now = situations.of(SchoolLeaver.of(where.get()), one.part());
            if (now.rules().decide() instanceof Kept kept) {
                return drop(one, kept.why().code());
            }
            begin(one);
            interruption.at(DestructionState.CHECKED, Interruption.Where.DONE);
            return store.move(one, DestructionState.CHECKED);
        });
        interruption.at(DestructionState.CHECKED, Interruption.Where.WRITTEN);
        return moved;
    }

    /// As the first step, for one of which the log says that the key went already: nothing is left
    /// to decide, and what is asked in what was put back holds nothing.
    boolean again(Destruction one) {
        work.change(Act.MAINTAIN, () -> {
            pupils.hold(one.whose());
            begin(one);
        });
        return holdings.beginAgain(one);
    }

    private boolean drop(Destruction one, String why) {
        log.append(line(one.whose(), "kept").through(one.id()));
        return store.drop(one, why);
    }

    private void begin(Destruction one) {
        List<HeldRowCount> held = counts.of(one.whose(), one.part());
        held.forEach(count -> traces.add(one.id(), count));
        removing.companions(one.whose(), one.part()).forEach(person -> traces.add(one.id(), person));
        pupils.close(one.whose());
        int rows = held.stream().mapToInt(HeldRowCount::rows).sum();
        log.append(line(one.whose(), "checked").through(one.id()).counting(rows));
    }

    /// The line first: if it cannot be written, nothing is destroyed.
    private boolean destroyKey(Destruction one, Interruption interruption) {
        log.append(line(one.whose(), "key-" + Codes.of(one.part())).through(one.id()));
        vault.destroy(new KeyName(
                Acting.current().board(), one.whose().value(), one.part().keeping()));
        interruption.at(DestructionState.KEY_GONE, Interruption.Where.DONE);
        int epoch = vault.listEpochs().getLast().number();
        boolean moved = work.write(Act.MAINTAIN, () -> store.keyGone(one, epoch, clock.instant()));
        interruption.at(DestructionState.KEY_GONE, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean verify(Destruction one, Interruption interruption) {
        if (!counts.of(one.whose(), one.part()).isEmpty()) {
            removing.remove(one); // something was written while the key went
            if (!counts.of(one.whose(), one.part()).isEmpty()) {
                throw new IllegalStateException("not everything went: " + one.id());
            }
        }
        int rows = traces(one).stream().mapToInt(HeldRowCount::rows).sum();
        log.append(line(one.id(), "destroyed").counting(rows));
        return moved(one, DestructionState.VERIFIED, interruption);
    }

    private List<HeldRowCount> traces(Destruction one) {
        return work.read(Act.MAINTAIN, () -> traces.counts(one.id()));
    }

    /// Waits until no epoch is left that could bring the key back.
    private boolean endEpoch(Destruction one, Interruption interruption) {
        int newest = one.epoch().orElseThrow();
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
        boolean moved = work.write(Act.MAINTAIN, () -> store.epochGone(one, last));
        interruption.at(DestructionState.EPOCH_ENDED, Interruption.Where.WRITTEN);
        return moved;
    }

    /// A key that somebody made anew in the meantime, for an enrolment that was refused, goes too.
    private boolean finish(Destruction one, Interruption interruption) {
        vault.destroy(new KeyName(
                Acting.current().board(), one.whose().value(), one.part().keeping()));
        removing.settle(one.id());
        boolean moved = work.write(Act.MAINTAIN, () -> {
            if (one.part() == PupilDataPart.DOSSIER) {
                pupils.dossierGone(one.whose());
            }
            pupils.reopen(one.whose());
            interruption.at(DestructionState.FINISHED, Interruption.Where.DONE);
            return store.finish(one, clock.instant());
        });
        interruption.at(DestructionState.FINISHED, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean moved(Destruction one, DestructionState to, Interruption interruption) {
        interruption.at(to, Interruption.Where.DONE);
        boolean moved = work.write(Act.MAINTAIN, () -> store.move(one, to));
        interruption.at(to, Interruption.Where.WRITTEN);
        return moved;
    }

    private AuditEvent line(Id about, String what) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, what).about(about);
    }

    /// Told where the run is, so that a test can stop it there. In the program nobody listens.
    @FunctionalInterface
    public interface Interruption {
        Interruption NONE = (_, _) -> {};

        /// Between the work of a step and its being written down, or just after.
        enum Where {
            DONE,
            WRITTEN
        }

        void at(DestructionState reached, Where where);
    }
}
