package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Makes the verification kit for an auditor; only for the data protection officer.
@Controller
class VerificationKitController {
    private final BoardAuditLog log;
    private final Clock clock;

    VerificationKitController(BoardAuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/toezicht/logboek/pakket")
    @Upholds(CONFIDENTIALITY)
    Page kit(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key) {
        if (!maker(key)) {
            return Page.refused(
                    CONFIDENTIALITY, Sentence.of("oversight.no.kit"), List.of(RoleContact.DATA_PROTECTION_OFFICER));
        }
        return Page.download(new FileDownload(file(clock), LogExportFiles.ZIP, out -> log.kit(key, out)));
    }

    static boolean maker(Granted<BoardLogScope> key) {
        return key.relation() == AccessRelation.PROTECTION;
    }

    static String file(Clock clock) {
        return LogExportFiles.name("controlepakket", clock);
    }
}
