package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The verification kit for an auditor, made by the data protection officer and nobody else.
@Controller
class KitController {
    private final WholeLog log;
    private final Clock clock;

    KitController(WholeLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @PostMapping("/toezicht/logboek/pakket")
    @Upholds(CONFIDENTIALITY)
    Page kit(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key) {
        if (!maker(key)) {
            return Page.refused(CONFIDENTIALITY, Sentence.of("oversight.no.kit"));
        }
        return Page.download(new Download(file(clock), LogFiles.ZIP, out -> log.kit(key, out)));
    }

    static boolean maker(Granted<BoardLog> key) {
        return key.relation() == Relation.PROTECTION;
    }

    static String file(Clock clock) {
        return LogFiles.name("controlepakket", clock);
    }
}
