package nl.zorgvuldig.oversight.auditlog;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.oversight.auditlog.AuditEventViews.Naming;
import nl.zorgvuldig.platform.audit.ActRegistry;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.audit.LogPage;
import nl.zorgvuldig.platform.audit.LogSearch;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Start page of the board's audit log, with the way to one dossier's log, and search of the whole
/// log.
@Controller
@RequestMapping("/toezicht")
class AuditLogController {
    private static final int PAGE = 50;
    private static final int DAYS = 7;

    private final BoardAuditLog log;
    private final AuditEventViews lines;
    private final AuditLogPeople people;
    private final ActRegistry acts;
    private final Clock clock;

    AuditLogController(BoardAuditLog log, AuditEventViews lines, AuditLogPeople people, ActRegistry acts, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    Page start(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key) {
        return Page.of("oversight/auditlog/start", start(key, Form.empty()));
    }

    /// Redirects from the number of a dossier to its log, without revealing whether that dossier
    /// exists.
    @GetMapping("/dossier")
    Page dossier(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key, Form form) {
        Optional<PupilId> pupil = Id.parse(form.value("nummer")).map(PupilId::new);
        if (pupil.isEmpty()) {
            form.wrong("nummer", "oversight.start.no_number");
        }
        return pupil.map(pupilId -> Page.seeOther(DossierAuditLogController.address(pupilId)))
                .orElseGet(() -> Page.again("oversight/auditlog/start", start(key, form)));
    }

    @GetMapping("/logboek")
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    Page searchLog(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLogScope> key, Form form) {
        return AuditLogQuery.asked(form) ? answer(key, form) : page(key, lastDays(form));
    }

    private Page answer(Granted<BoardLogScope> key, Form form) {
        Optional<LogSearch> wanted = AuditLogQuery.read(form, acts);
        if (wanted.isEmpty()) {
            return Page.again("oversight/auditlog/log", model(key, form, Optional.empty()));
        }
        LogPage found = log.search(key, wanted.get(), PAGE, AuditLogQuery.before(form));
        String address = AuditLogQuery.address(form, Optional.empty());
        return Page.of(
                "oversight/auditlog/log",
                model(
                        key,
                        form,
                        Optional.of(new AuditLogSearchPage.Found(
                                lines.say(found.events(), Naming.of(key.relation())),
                                AuditLogQuery.before(form).isPresent(),
                                found.next().map(next -> address + "&voor=" + next)))));
    }

    private Page page(Granted<BoardLogScope> key, Form form) {
        return Page.of("oversight/auditlog/log", model(key, form, Optional.empty()));
    }

    private AuditLogSearchPage model(Granted<BoardLogScope> key, Form form, Optional<AuditLogSearchPage.Found> found) {
        return new AuditLogSearchPage(
                key.clause(),
                key.because(),
                form,
                people.list(form.value("wie")),
                acts.all().stream().collect(Collectors.toMap(Act::code, acts::words)),
                found,
                AuditLogQuery.address(form, Optional.of("")));
    }

    private static AuditLogStartPage start(Granted<BoardLogScope> key, Form form) {
        return new AuditLogStartPage(key.clause(), key.because(), form);
    }

    private Form lastDays(Form form) {
        LocalDate today = SchoolDay.today(clock);
        return form.with("van", today.minusDays(DAYS).toString()).with("tot", today.toString());
    }
}
