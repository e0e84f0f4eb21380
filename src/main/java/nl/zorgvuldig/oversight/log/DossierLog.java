package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.io.OutputStream;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.LogExport;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import org.springframework.stereotype.Component;

/// The log of one dossier, with a key from `access`.
@Component
@Upholds(CONFIDENTIALITY)
class DossierLog {
    static final int PAGE = 50;

    private final AuditLog log;

    DossierLog(AuditLog log) {
        this.log = log;
    }

    LogPage history(Granted<PupilId> key, Optional<EventId> before) {
        return log.history(key.use(LogActs.READ_LOG).value(), PAGE, before);
    }

    /// Writes the lines about this pupil with their proofs, as a zip file. That it was taken along
    /// is its newest line.
    void export(Granted<PupilId> key, OutputStream out) {
        PupilId pupil = key.use(LogActs.READ_LOG);
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "exported").about(pupil));
        log.export(Acting.current().board(), LogExport.about(pupil), out);
    }
}
