package nl.zorgvuldig.oversight.log;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.audit.ActRegistry;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.audit.LogPage;
import nl.zorgvuldig.audit.LogSearch;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.oversight.log.LogLines.Naming;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where watching over the board's log begins: the way to one dossier's log, and searching all of
/// it.
@Controller
@RequestMapping("/toezicht")
class LogController {
    private static final int PAGE = 50;
    private static final int DAYS = 7;

    private final WholeLog log;
    private final LogLines lines;
    private final People people;
    private final ActRegistry acts;
    private final Clock clock;

    LogController(WholeLog log, LogLines lines, People people, ActRegistry acts, Clock clock) {
        this.log = log;
        this.lines = lines;
        this.people = people;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping
    Page start(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key) {
        return Page.of("oversight/start", start(key, Form.empty()));
    }

    /// The way in for who has the number of a dossier. Whether that dossier exists is not said
    /// here.
    @GetMapping("/dossier")
    Page dossier(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key, Form form) {
        Optional<PupilId> pupil = Id.parse(form.value("nummer")).map(PupilId::new);
        if (pupil.isEmpty()) {
            form.wrong("nummer", "oversight.start.no_number");
        }
        return pupil.map(one -> Page.seeOther(DossierLogController.address(one)))
                .orElseGet(() -> Page.again("oversight/start", start(key, form)));
    }

    @GetMapping("/logboek")
    @Upholds({CONFIDENTIALITY, DOSSIER_FOR_GUIDES_AND_AUTHORITY})
    Page searchLog(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<BoardLog> key, Form form) {
        return LogQuestion.asked(form) ? answer(key, form) : page(key, lastDays(form));
    }

    private Page answer(Granted<BoardLog> key, Form form) {
        Optional<LogSearch> wanted = LogQuestion.read(form, acts);
        if (wanted.isEmpty()) {
            return Page.again("oversight/log", model(key, form, Optional.empty()));
        }
        LogPage found = log.search(key, wanted.get(), PAGE, LogQuestion.before(form));
        String address = LogQuestion.address(form, Optional.empty());
        return Page.of(
                "oversight/log",
                model(
                        key,
                        form,
                        Optional.of(new SearchPage.Found(
                                lines.say(found.events(), Naming.of(key.relation())),
                                LogQuestion.before(form).isPresent(),
                                found.next().map(next -> address + "&voor=" + next)))));
    }

    private Page page(Granted<BoardLog> key, Form form) {
        return Page.of("oversight/log", model(key, form, Optional.empty()));
    }

    private SearchPage model(Granted<BoardLog> key, Form form, Optional<SearchPage.Found> found) {
        return new SearchPage(
                key.clause(),
                key.because(),
                form,
                people.list(form.value("wie")),
                acts.all().stream().collect(Collectors.toMap(Act::code, acts::words)),
                found,
                LogQuestion.address(form, Optional.of("")));
    }

    private static StartPage start(Granted<BoardLog> key, Form form) {
        return new StartPage(key.clause(), key.because(), form);
    }

    private Form lastDays(Form form) {
        LocalDate today = SchoolDay.today(clock);
        return form.with("van", today.minusDays(DAYS).toString()).with("tot", today.toString());
    }
}
