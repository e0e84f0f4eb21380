package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.audit.Checkpoint;
import nl.zorgvuldig.audit.Continuity;
import nl.zorgvuldig.audit.Finding;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.Verification;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Checking that nobody changed the board's log, here or with one's own computer.
@Controller
@RequestMapping("/toezicht/controle")
class CheckController {
    private static final String TEMPLATE = "oversight/check";
    private static final int SHOWN = 50;
    private static final int ROOT = 12;

    private final WholeLog log;
    private final Clock clock;

    CheckController(WholeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page checkLog(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key) {
        return Page.of(TEMPLATE, page(key, Form.empty(), Optional.empty(), Optional.empty()));
    }

    @PostMapping
    Page check(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key) {
        CheckPage.Checked checked = checked(log.verify(key));
        return Page.of(TEMPLATE, page(key, Form.empty(), Optional.of(checked), Optional.empty()));
    }

    /// Whether the log still begins with what somebody kept of it.
    @PostMapping("/eerder")
    Page compare(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key, Form form) {
        Optional<Checkpoint> earlier = Checkpoint.parse(form.value("note") + "\n");
        if (earlier.isEmpty()) {
            form.wrong("note", "oversight.check.no_note");
            return Page.again(TEMPLATE, page(key, form, Optional.empty(), Optional.empty()));
        }
        Continuity continuity = log.compare(key, earlier.get());
        return Page.of(TEMPLATE, page(key, form, Optional.empty(), Optional.of(continuity)));
    }

    @PostMapping("/export")
    Page export(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key) {
        return Page.download(new Download(LogFiles.name("logboek", clock), LogFiles.ZIP, out -> log.export(key, out)));
    }

    /// The program that checks an export; it is in every export too.
    @GetMapping("/Verify.java")
    Page verifier() {
        return Page.download(new Download("Verify.java", "text/plain;charset=UTF-8", LogFiles::verifier));
    }

    private CheckPage page(
            Granted<BoardLog> key, Form form, Optional<CheckPage.Checked> checked, Optional<Continuity> compared) {
        return new CheckPage(
                key.clause(),
                key.because(),
                log.fingerprint(),
                log.findNewest()
                        .map(newest -> new CheckPage.Sealed(
                                newest.size(),
                                log.findSignedAt(newest),
                                newest.root().substring(0, ROOT),
                                newest.note())),
                checked,
                compared,
                LogFiles.name("logboek", clock),
                KitController.maker(key) ? Optional.of(KitController.file(clock)) : Optional.empty(),
                form);
    }

    private CheckPage.Checked checked(Verification verified) {
        List<Finding> findings = verified.findings();
        return new CheckPage.Checked(
                clock.instant(),
                verified.size(),
                verified.checkpoints(),
                verified.waiting(),
                verified.sound(),
                findings.subList(0, Math.min(SHOWN, findings.size())),
                Math.max(0, findings.size() - SHOWN));
    }
}
