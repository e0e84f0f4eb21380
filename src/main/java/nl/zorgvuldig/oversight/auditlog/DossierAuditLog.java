package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.io.OutputStream;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogExport;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.stereotype.Component;

/// The log of one dossier, read with a key from `access`.
@Component
@Upholds(CONFIDENTIALITY)
class DossierAuditLog {
    static final int PAGE = 50;

    private final AuditLog log;

    DossierAuditLog(AuditLog log) {
        this.log = log;
    }

    LogPage history(Granted<PupilId> key, Optional<EventId> before) {
        return log.history(key.use(LogActs.READ_LOG).value(), PAGE, before);
    }

    /// Writes the events about this pupil with their proofs, as a zip file. The export is itself
    /// the newest event.
    void export(Granted<PupilId> key, OutputStream out) {
        PupilId pupil = key.use(LogActs.READ_LOG);
        log.append(log.done(LogActs.EXPORT_LOG, key.clause(), "exported").about(pupil));
        log.export(Acting.current().board(), LogExport.about(pupil), out);
    }
}
