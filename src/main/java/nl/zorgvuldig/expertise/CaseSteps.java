package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation with an expert goes on: a date and an invitation, only
/// while everybody agrees; that it was held; its end. Each uses the key.
@Component
public final class CaseSteps {
    private final CaseStepStore store;
    private final Cases cases;
    private final ExpertMail mail;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    CaseSteps(CaseStepStore store, Cases cases, ExpertMail mail, AuditLog log, Work work, Clock clock) {
        this.store = store;
        this.cases = cases;
        this.mail = mail;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The answer to a step that was wanted.
    public sealed interface Taken {
        record Done() implements Taken {}

        /// Something is wrong with it; nothing was stored.
        record Objected(List<Objection> objections) implements Taken {
            public Objected {
                objections = List.copyOf(objections);
            }
        }

        /// It is not so far, or not any more: without consent no date is set, and nothing follows
        /// an end.
        record NotNow(Stage stage) implements Taken {}
    }

    /// Sets a date, or another one, and invites the expert.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Taken> plan(Granted<PupilId> keep, CaseId id, Instant meetsAt) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id).map(file -> {
            if (!file.stage().plans()) {
                return new Taken.NotNow(file.stage());
            }
            Optional<Objection> wrong = CaseRules.moment(meetsAt, file.it().period(), clock.instant());
            if (wrong.isPresent()) {
                return new Taken.Objected(List.of(wrong.get()));
            }
            return file.meetsAt().equals(Optional.of(meetsAt))
                    ? new Taken.Done()
                    : take(file, keep, new What.Planned(meetsAt));
        });
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Taken> held(Granted<PupilId> keep, CaseId id) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id).map(file -> switch (file.stage()) {
            case PLANNED -> take(file, keep, new What.Held());
            case HELD -> new Taken.Done();
            case PROPOSED, REFUSED, CONSENTED, STOPPED, OVER, ENDED -> new Taken.NotNow(file.stage());
        });
    }

    /// Closes everything at once. Asked again it changes nothing.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Optional<Taken> end(Granted<PupilId> keep, CaseId id) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id)
                .map(file -> file.stage() == Stage.ENDED ? new Taken.Done() : take(file, keep, new What.Ended()));
    }

    /// Somebody who took a step at the same moment was first: then it is not taken.
    private Taken take(CaseFile file, Granted<PupilId> keep, What what) {
        CaseStep step = new CaseStep(file.steps().size() + 1, what, keep.person(), clock.instant());
        return work.once(
                ExpertActs.KEEP_EXPERT,
                () -> {
                    store.add(file.it(), step);
                    log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, deed(what))
                            .about(file.it().pupil())
                            .through(file.it().id()));
                    if (what instanceof What.Planned(Instant meetsAt)) {
                        mail.invite(file.it().expert(), meetsAt, file.it().period());
                    }
                    return new Taken.Done();
                },
                _ -> new Taken.NotNow(file.stage()));
    }

    private static String deed(What what) {
        return switch (what) {
            case What.Planned _ -> "planned";
            case What.Held _ -> "held";
            case What.Ended _ -> "ended";
        };
    }
}
