package nl.zorgvuldig.retention;

import static nl.zorgvuldig.policy.Clause.DESTRUCTION_AFTER_TWO_YEARS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.audit.AuditEvent;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.enrolment.Leaver;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.enrolment.Whereabouts;
import nl.zorgvuldig.holdings.HoldingActs;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.Codes;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.Only;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.retention.RetentionDecision.Kept;
import nl.zorgvuldig.vault.Epoch;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.Vault;
import org.springframework.stereotype.Component;

/// Takes one destruction one step further. The work of each step may be done twice, and is written
/// down before the next begins; so it does not matter where it is cut off, or that two do it at the
/// same time.
@Component
class Destroying {
    private final DestructionStore store;
    private final TraceStore traces;
    private final Situations situations;
    private final HeldCounts counts;
    private final Removing removing;
    private final RetentionHoldings holdings;
    private final Certifying certifying;
    private final Pupils pupils;
    private final Vault vault;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Destroying(
            DestructionStore store,
            TraceStore traces,
            Situations situations,
            HeldCounts counts,
            Removing removing,
            RetentionHoldings holdings,
            Certifying certifying,
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
    boolean step(Destruction one, Interruption interruption) {
        return one.pupil()
                .map(pupil -> Only.about(pupil, () -> next(one, interruption)))
                .orElseGet(() -> next(one, interruption));
    }

    private boolean next(Destruction one, Interruption interruption) {
        return switch (one.state()) {
            case APPROVED -> check(one, interruption);
            case CHECKED -> destroyKey(one, interruption);
            case KEY_GONE -> {
                removing.remove(one);
                yield moved(one, RunState.REMOVED, interruption);
            }
            case REMOVED -> verify(one, interruption);
            case VERIFIED -> endEpoch(one, interruption);
            case EPOCH_ENDED -> {
                certifying.certify(one);
                yield moved(one, RunState.CERTIFIED, interruption);
            }
            case CERTIFIED -> finish(one, interruption);
            case FINISHED, DROPPED -> false;
        };
    }

    /// Looks again, at the moment itself, while the pupil's row is held: who would enrol the pupil
    /// waits, and is refused from then on until the run is through.
    private boolean check(Destruction one, Interruption interruption) {
        boolean moved = work.write(Act.MAINTAIN, () -> {
            Optional<Whereabouts> where = pupils.hold(one.whose());
            if (where.isEmpty()) {
                return drop(one, "gone");
            }
            Situation now = situations.of(Leaver.of(where.get()), one.part());
            if (now.rules().decide() instanceof Kept kept) {
                return drop(one, kept.why().code());
            }
            begin(one);
            interruption.at(RunState.CHECKED, Interruption.Where.DONE);
            return store.move(one, RunState.CHECKED);
        });
        interruption.at(RunState.CHECKED, Interruption.Where.WRITTEN);
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
        List<Count> held = counts.of(one.whose(), one.part());
        held.forEach(count -> traces.add(one.id(), count));
        removing.companions(one.whose(), one.part()).forEach(person -> traces.add(one.id(), person));
        pupils.close(one.whose());
        int rows = held.stream().mapToInt(Count::rows).sum();
        log.append(line(one.whose(), "checked").through(one.id()).counting(rows));
    }

    /// The line first: if it cannot be written, nothing is destroyed.
    private boolean destroyKey(Destruction one, Interruption interruption) {
        log.append(line(one.whose(), "key-" + Codes.of(one.part())).through(one.id()));
        vault.destroy(new KeyName(
                Acting.current().board(), one.whose().value(), one.part().keeping()));
        interruption.at(RunState.KEY_GONE, Interruption.Where.DONE);
        int epoch = vault.listEpochs().getLast().number();
        boolean moved = work.write(Act.MAINTAIN, () -> store.keyGone(one, epoch, clock.instant()));
        interruption.at(RunState.KEY_GONE, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean verify(Destruction one, Interruption interruption) {
        if (!counts.of(one.whose(), one.part()).isEmpty()) {
            removing.remove(one); // something was written while the key went
            if (!counts.of(one.whose(), one.part()).isEmpty()) {
                throw new IllegalStateException("not everything went: " + one.id());
            }
        }
        int rows = traces(one).stream().mapToInt(Count::rows).sum();
        log.append(line(one.id(), "destroyed").counting(rows));
        return moved(one, RunState.VERIFIED, interruption);
    }

    private List<Count> traces(Destruction one) {
        return work.read(Act.MAINTAIN, () -> traces.counts(one.id()));
    }

    /// Waits until no epoch is left that could bring the key back.
    private boolean endEpoch(Destruction one, Interruption interruption) {
        int newest = one.epoch().orElseThrow();
        List<Epoch> could = vault.listEpochs().stream()
                .filter(epoch -> epoch.number() <= newest)
                .toList();
        if (could.stream().anyMatch(epoch -> epoch.destroyedAt().isEmpty())) {
            return false;
        }
        Instant last = could.stream()
                .flatMap(epoch -> epoch.destroyedAt().stream())
                .max(Instant::compareTo)
                .orElseThrow();
        interruption.at(RunState.EPOCH_ENDED, Interruption.Where.DONE);
        boolean moved = work.write(Act.MAINTAIN, () -> store.epochGone(one, last));
        interruption.at(RunState.EPOCH_ENDED, Interruption.Where.WRITTEN);
        return moved;
    }

    /// A key that somebody made anew in the meantime, for an enrolment that was refused, goes too.
    private boolean finish(Destruction one, Interruption interruption) {
        vault.destroy(new KeyName(
                Acting.current().board(), one.whose().value(), one.part().keeping()));
        removing.settle(one.id());
        boolean moved = work.write(Act.MAINTAIN, () -> {
            if (one.part() == Part.DOSSIER) {
                pupils.dossierGone(one.whose());
            }
            pupils.reopen(one.whose());
            interruption.at(RunState.FINISHED, Interruption.Where.DONE);
            return store.finish(one, clock.instant());
        });
        interruption.at(RunState.FINISHED, Interruption.Where.WRITTEN);
        return moved;
    }

    private boolean moved(Destruction one, RunState to, Interruption interruption) {
        interruption.at(to, Interruption.Where.DONE);
        boolean moved = work.write(Act.MAINTAIN, () -> store.move(one, to));
        interruption.at(to, Interruption.Where.WRITTEN);
        return moved;
    }

    private AuditEvent line(Id about, String what) {
        return log.done(HoldingActs.RETAIN, DESTRUCTION_AFTER_TWO_YEARS, what).about(about);
    }
}
