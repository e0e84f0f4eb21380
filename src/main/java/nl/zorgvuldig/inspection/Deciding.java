package nl.zorgvuldig.inspection;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.stereotype.Component;

/// One step of the head's with a request: all of it or nothing, once, whoever else is busy with it.
@Component
final class Deciding {
    private final RequestStore store;
    private final InspectionMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    Deciding(RequestStore store, InspectionMail mail, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// @param key for what a head does with a request of this kind
    /// @param seen how many steps the head saw
    /// @param beside what must be kept with the step, in the same unit of work
    Outcome<Nothing> decide(
            Granted<PupilId> key, RequestFile file, int seen, Move move, Step.What what, Runnable beside) {
        Step step = new Step(seen + 1, key.person(), clock.instant(), what);
        if (file.steps().size() != seen) {
            return repeated(file, step);
        }
        Optional<Sentence> whyNot = RequestRules.whyNot(file.request().kind(), file.stage(), move);
        if (whyNot.isPresent()) {
            return Outcome.rejected("move", whyNot.get());
        }
        Act act = file.request().kind().keeps();
        PupilId pupil = key.use(act);
        return work.once(
                act,
                () -> {
                    store.add(file.request(), step);
                    beside.run();
                    mail.tell(file, what);
                    log.append(log.done(act, key.clause(), StepCodes.code(what))
                            .about(pupil)
                            .through(file.id()));
                    return Outcome.done();
                },
                _ -> work.read(act, () -> store.find(file.id()))
                        .map(now -> repeated(now, step))
                        .orElseGet(Outcome::conflict));
    }

    /// What was sent before is done.
    private static Outcome<Nothing> repeated(RequestFile file, Step step) {
        return file.steps().stream().anyMatch(step::repeats) ? Outcome.done() : Outcome.conflict();
    }
}
