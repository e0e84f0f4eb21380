package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.oversight.log.LogLines.Naming;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who did what with one dossier, and its export with proofs.
@Controller
@RequestMapping("/leerlingen/{pupil}/logboek")
class DossierLogController {
    private final DossierLog log;
    private final LogLines lines;
    private final Clock clock;

    DossierLogController(DossierLog log, LogLines lines, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.clock = clock;
    }

    /// @param voor the last line of the page before
    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page dossierLog(
            @RequestParam(required = false) Optional<UUID> voor, @Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        LogPage found = log.history(key, voor.map(EventId::new));
        return Page.of("oversight/dossierLog", page(key, found, voor.isPresent()));
    }

    @PostMapping("/export")
    Page export(@Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        return Page.download(
                new Download(LogFiles.name("logboek-dossier", clock), LogFiles.ZIP, out -> log.export(key, out)));
    }

    private DossierLogPage page(Granted<PupilId> key, LogPage found, boolean later) {
        PupilId pupil = key.target();
        Naming naming = Naming.of(key.relation());
        return new DossierLogPage(
                address(pupil),
                lines.title(pupil, naming),
                lines.pupil(pupil, naming),
                pupil.toString(),
                key.relation() == Relation.PROTECTION
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
