package nl.zorgvuldig.expertise;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.casework.CaseFiles;
import nl.zorgvuldig.database.Work;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The door through which a consultation with an expert goes on: a date and an invitation, only
/// while everybody agrees; that it was held; its end. Each uses the key. Of two at once one is done,
/// and the other hears that it changed meanwhile ([CaseFiles]).
@Component
public final class ExpertTalks {
    /// The field of an objection to an event as a whole: it cannot follow now.
    public static final String EVENT = "event";

    private final Cases cases;
    private final CaseFiles<ExpertCaseFile, ExpertEvent> files;
    private final ExpertMail mail;
    private final AuditLog log;
    private final Clock clock;

    ExpertTalks(CaseStore store, Cases cases, ExpertMail mail, AuditLog log, Work work, Clock clock) {
        this.cases = cases;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.log = log;
        this.clock = clock;
    }

    /// Sets a date, or another one, and invites the expert.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> plan(Granted<PupilId> keep, CaseId id, Instant meetsAt) {
        return record(keep, id, new ExpertEvent.Planned(meetsAt));
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> held(Granted<PupilId> keep, CaseId id) {
        return record(keep, id, new ExpertEvent.Held());
    }

    /// Closes everything at once. Asked again it changes nothing.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> end(Granted<PupilId> keep, CaseId id) {
        return record(keep, id, new ExpertEvent.Ended());
    }

    private Outcome<Nothing> record(Granted<PupilId> keep, CaseId id, ExpertEvent event) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id)
                .map(kept -> record(kept.file(), event))
                .orElseGet(Outcome::notFound);
    }

    private Outcome<Nothing> record(ExpertCaseFile file, ExpertEvent event) {
        Instant now = clock.instant();
        return ExpertCaseRules.stands(file, event, now)
                ? Outcome.done()
                : files.record(
                        ExpertActs.KEEP_EXPERT,
                        file,
                        file.history().size(),
                        event,
                        () -> ExpertCaseRules.objections(file, event, now),
                        () -> say(file.request(), event));
    }

    private void say(CaseOutline outline, ExpertEvent event) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, event.code())
                .about(outline.pupil())
                .through(outline.id()));
        if (event instanceof ExpertEvent.Planned(Instant meetsAt)) {
            mail.invite(outline.expert(), meetsAt, outline.period());
        }
    }
}
