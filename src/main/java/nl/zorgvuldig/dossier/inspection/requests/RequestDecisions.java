package nl.zorgvuldig.dossier.inspection.requests;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.InspectionMail;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.casework.CaseFiles;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import org.springframework.stereotype.Component;

/// Records one event by a head on a request ([CaseFiles]).
@Component
public final class RequestDecisions {
    private final CaseFiles<RequestFile, RequestEvent> files;
    private final InspectionMail mail;
    private final AuditLog log;

    RequestDecisions(RequestStore store, InspectionMail mail, AuditLog log, Work work, Clock clock) {
        this.files = new CaseFiles<>(store, work, clock);
        this.mail = mail;
        this.log = log;
    }

    /// @param key for the head's act on a request of this kind
    /// @param seen how many events the head saw
    /// @param beside what must be stored with the event, in the same unit of work
    public Outcome<Nothing> decide(
            Granted<PupilId> key, RequestFile file, int seen, RequestEvent event, Runnable beside) {
        Act act = file.request().kind().keeps();
        return files.record(act, file, seen, event, () -> objections(file, event), () -> {
            PupilId pupil = key.use(act);
            beside.run();
            mail.tell(file, event);
            log.append(log.done(act, key.clause(), event.code()).about(pupil).through(file.id()));
        });
    }

    private static List<Objection> objections(RequestFile file, RequestEvent event) {
        return RequestRules.whyNot(file.request().kind(), file.state(), event.getClass())
                .map(no -> new Objection("move", no))
                .stream()
                .toList();
    }
}
