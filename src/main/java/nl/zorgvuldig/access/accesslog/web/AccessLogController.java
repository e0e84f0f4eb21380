package nl.zorgvuldig.access.accesslog.web;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.accesslog.DossierAccessLog;
import nl.zorgvuldig.access.accesslog.DossierAccessLog.LogExtract;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EventId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Pages of the access log: for parents with authority per child, and for a pupil of sixteen.
@Controller
@RequestMapping("/wie-keek")
class AccessLogController {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final DossierAccessLog lookers;

    AccessLogController(DossierAccessLog lookers) {
        this.lookers = lookers;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page looked(SignedInUser who) {
        return Page.of(
                "access/accesslog/pupils",
                new AccessLogPupilsPage(lookers.listPupils(who).entrySet().stream()
                        .map(entry ->
                                new AccessLogPupilsPage.Pupil(entry.getValue().full(), address(entry.getKey())))
                        .toList()));
    }

    /// @param voor the last event of the previous page
    @GetMapping("/{pupil}")
    Page looked(
            @RequestParam(required = false) Optional<UUID> voor,
            @Opens(AccessActs.READ_OWN_LOG_CODE) Granted<PupilId> key) {
        PersonName name = lookers.findName(key).orElse(NO_NAME);
        LogExtract part = lookers.read(key, voor.map(EventId::new));
        return Page.of(
                "access/accesslog/looked",
                new AccessLogPage(
                        name.full(),
                        key.clause(),
                        key.because(),
                        part.days(),
                        voor.map(_ -> address(key.target())).orElse(""),
                        part.next()
                                .map(next -> address(key.target()) + "?voor=" + next)
                                .orElse("")));
    }

    private static String address(PupilId pupil) {
        return "/wie-keek/" + pupil;
    }
}
