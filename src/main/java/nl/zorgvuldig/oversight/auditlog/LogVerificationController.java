package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.audit.Checkpoint;
import nl.zorgvuldig.platform.audit.CheckpointConsistency;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogFinding;
import nl.zorgvuldig.platform.audit.LogVerification;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages to verify that nobody changed the board's log, here or on one's own computer.
@Controller
@RequestMapping("/toezicht/controle")
class LogVerificationController {
    private static final String TEMPLATE = "oversight/auditlog/check";
    private static final int SHOWN = 50;
    private static final int ROOT = 12;

    private final BoardAuditLog log;
    private final Clock clock;

    LogVerificationController(BoardAuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page checkLog(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key) {
        return Page.of(TEMPLATE, page(key, Form.empty(), Optional.empty(), Optional.empty()));
    }

    @PostMapping
    Page check(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key) {
        LogVerificationPage.Checked checked = checked(log.verify(key));
        return Page.of(TEMPLATE, page(key, Form.empty(), Optional.of(checked), Optional.empty()));
    }

    /// Compares the log with an earlier checkpoint that somebody kept.
    @PostMapping("/eerder")
    Page compare(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key, Form form) {
        Optional<Checkpoint> earlier = Checkpoint.parse(form.value("note") + "\n");
        if (earlier.isEmpty()) {
            form.wrong("note", "oversight.check.no_note");
            return Page.again(TEMPLATE, page(key, form, Optional.empty(), Optional.empty()));
        }
        CheckpointConsistency continuity = log.compare(key, earlier.get());
        return Page.of(TEMPLATE, page(key, form, Optional.empty(), Optional.of(continuity)));
    }

    @PostMapping("/export")
    Page export(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key) {
        return Page.download(new FileDownload(
                LogExportFiles.name("logboek", clock), LogExportFiles.ZIP, out -> log.export(key, out)));
    }

    /// The program that verifies an export; every export includes it.
    @GetMapping("/Verify.java")
    Page verifier() {
        return Page.download(new FileDownload("Verify.java", "text/plain;charset=UTF-8", LogExportFiles::verifier));
    }

    private LogVerificationPage page(
            Granted<BoardLogScope> key,
            Form form,
            Optional<LogVerificationPage.Checked> checked,
            Optional<CheckpointConsistency> compared) {
        return new LogVerificationPage(
                key.clause(),
                key.because(),
                log.fingerprint(),
                log.findNewest()
                        .map(newest -> new LogVerificationPage.Sealed(
                                newest.size(),
                                log.findSignedAt(newest),
                                newest.root().substring(0, ROOT),
                                newest.note())),
                checked,
                compared,
                LogExportFiles.name("logboek", clock),
                VerificationKitController.maker(key)
                        ? Optional.of(VerificationKitController.file(clock))
                        : Optional.empty(),
                form);
    }

    private LogVerificationPage.Checked checked(LogVerification verified) {
        List<LogFinding> findings = verified.findings();
        return new LogVerificationPage.Checked(
                clock.instant(),
                verified.size(),
                verified.checkpoints(),
                verified.waiting(),
                verified.sound(),
                findings.subList(0, Math.min(SHOWN, findings.size())),
                Math.max(0, findings.size() - SHOWN));
    }
}
