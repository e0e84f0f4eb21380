package nl.zorgvuldig.care.experts.consultations;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.experts.ExpertActs;
import nl.zorgvuldig.care.experts.ExpertMail;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// Steps of a consultation with an expert: a date and an invitation, only while everybody agrees;
/// that it was held; its end. Each uses the key. Of two at once one succeeds, and the other gets a
/// conflict ([CaseFiles]).
@Component
public final class ExpertMeetings {
    /// Field of an objection to an event as a whole: it cannot follow now.
    public static final String EVENT = "event";

    private final ExpertConsultations cases;
    private final CaseFiles<ExpertConsultationFile, ExpertConsultationEvent> files;
    private final ExpertMail mail;
    private final AuditLog log;
    private final Clock clock;

    ExpertMeetings(
            ExpertConsultationStore store,
            ExpertConsultations cases,
            ExpertMail mail,
            AuditLog log,
            Work work,
            Clock clock) {
        this.cases = cases;
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.log = log;
        this.clock = clock;
    }

    /// Sets a date, or a new one, and invites the expert.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> plan(Granted<PupilId> keep, ExpertConsultationId id, Instant meetsAt) {
        return record(keep, id, new ExpertConsultationEvent.Planned(meetsAt));
    }

    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> held(Granted<PupilId> keep, ExpertConsultationId id) {
        return record(keep, id, new ExpertConsultationEvent.Held());
    }

    /// Closes everything at once. Repeating it changes nothing.
    @Upholds(EXPERTS_AFTER_CONSENT)
    public Outcome<Nothing> end(Granted<PupilId> keep, ExpertConsultationId id) {
        return record(keep, id, new ExpertConsultationEvent.Ended());
    }

    private Outcome<Nothing> record(Granted<PupilId> keep, ExpertConsultationId id, ExpertConsultationEvent event) {
        return cases.find(keep.use(ExpertActs.KEEP_EXPERT), id)
                .map(kept -> record(kept.file(), event))
                .orElseGet(Outcome::notFound);
    }

    private Outcome<Nothing> record(ExpertConsultationFile file, ExpertConsultationEvent event) {
        Instant now = clock.instant();
        return ExpertConsultationRules.stands(file, event, now)
                ? Outcome.done()
                : files.record(
                        ExpertActs.KEEP_EXPERT,
                        file,
                        file.history().size(),
                        event,
                        () -> ExpertConsultationRules.objections(file, event, now),
                        () -> say(file.request(), event));
    }

    private void say(ExpertConsultationOutline outline, ExpertConsultationEvent event) {
        log.append(log.done(ExpertActs.KEEP_EXPERT, EXPERTS_AFTER_CONSENT, event.code())
                .about(outline.pupil())
                .through(outline.id()));
        if (event instanceof ExpertConsultationEvent.Planned(Instant meetsAt)) {
            mail.invite(outline.expert(), meetsAt, outline.period());
        }
    }
}
