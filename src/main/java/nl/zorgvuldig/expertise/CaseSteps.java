package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.expertise.CaseStep.What;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation with an expert goes on: a date and an invitation, only
/// while everybody agrees; that it was held; its end. Each uses the key.
@Component
public final class CaseSteps {
    /// The field of an objection to the step as a whole: it cannot be taken now.
    public static final String STEP = "step";

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

    /// Sets a date, or another one, and invites the expert.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> plan(Granted<PupilId> keep, CaseId id, Instant meetsAt) {
        return step(keep, id, file -> {
            if (!file.stage().plans()) {
                return notNow(file);
            }
            Optional<Objection> wrong = CaseRules.moment(meetsAt, file.it().period(), clock.instant());
            if (wrong.isPresent()) {
                return Outcome.rejected(wrong.get());
            }
            return file.meetsAt().equals(Optional.of(meetsAt))
                    ? Outcome.done()
                    : take(file, keep, new What.Planned(meetsAt));
        });
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> held(Granted<PupilId> keep, CaseId id) {
        return step(keep, id, file -> switch (file.stage()) {
            case PLANNED -> take(file, keep, new What.Held());
            case HELD -> Outcome.done();
            case PROPOSED, REFUSED, CONSENTED, STOPPED, OVER, ENDED -> notNow(file);
        });
    }

    /// Closes everything at once. Asked again it changes nothing.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> end(Granted<PupilId> keep, CaseId id) {
        return step(
                keep, id, file -> file.stage() == Stage.ENDED ? Outcome.done() : take(file, keep, new What.Ended()));
    }

    private Outcome<Nothing> step(Granted<PupilId> keep, CaseId id, Function<CaseFile, Outcome<Nothing>> step) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id).map(step).orElseGet(Outcome::notFound);
    }

    /// It is not so far, or not any more: without consent no date is set, and nothing follows an end.
    private static Outcome<Nothing> notNow(CaseFile file) {
        return Outcome.rejected(
                STEP, Sentence.of("expertise.not_now." + file.stage().code()));
    }

    /// Somebody who took a step at the same moment was first: then it is not taken.
    private Outcome<Nothing> take(CaseFile file, Granted<PupilId> keep, What what) {
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
                    return Outcome.done();
                },
                _ -> notNow(file));
    }

    private static String deed(What what) {
        return switch (what) {
            case What.Planned _ -> "planned";
            case What.Held _ -> "held";
            case What.Ended _ -> "ended";
        };
    }
}
