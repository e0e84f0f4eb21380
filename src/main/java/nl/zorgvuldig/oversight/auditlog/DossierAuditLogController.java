package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.oversight.auditlog.AuditEventViews.Naming;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages with the log of one dossier and its export with proofs.
@Controller
@RequestMapping("/leerlingen/{pupil}/logboek")
class DossierAuditLogController {
    private final DossierAuditLog log;
    private final AuditEventViews lines;
    private final Clock clock;

    DossierAuditLogController(DossierAuditLog log, AuditEventViews lines, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.clock = clock;
    }

    /// @param voor the last event of the previous page
    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page dossierLog(
            @RequestParam(required = false) Optional<UUID> voor, @Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        LogPage found = log.history(key, voor.map(EventId::new));
        return Page.of("oversight/auditlog/dossierLog", page(key, found, voor.isPresent()));
    }

    @PostMapping("/export")
    Page export(@Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        return Page.download(new FileDownload(
                LogExportFiles.name("logboek-dossier", clock), LogExportFiles.ZIP, out -> log.export(key, out)));
    }

    private DossierAuditLogPage page(Granted<PupilId> key, LogPage found, boolean later) {
        PupilId pupil = key.target();
        Naming naming = Naming.of(key.relation());
        return new DossierAuditLogPage(
                address(pupil),
                lines.title(pupil, naming),
                lines.pupil(pupil, naming),
                pupil.toString(),
                key.relation() == AccessRelation.PROTECTION
                        ? Optional.empty()
                        : Optional.of("/leerlingen/" + pupil + "/dossier"),
                key.clause(),
                key.because(),
                lines.say(found.events(), naming),
                later,
                found.next().map(next -> address(pupil) + "?voor=" + next));
    }

    static String address(PupilId pupil) {
        return "/leerlingen/" + pupil + "/logboek";
    }
}
