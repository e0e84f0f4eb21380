package nl.zorgvuldig.logbook.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.logbook.LookedPart;
import nl.zorgvuldig.logbook.Lookers;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked: for parents with authority per child, and for a pupil of sixteen.
@Controller
@RequestMapping("/wie-keek")
class LookController {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final Lookers lookers;

    LookController(Lookers lookers) {
        this.lookers = lookers;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page looked(SignedIn who) {
        return Page.of(
                "logbook/pupils",
                new LookPupilsPage(lookers.listPupils(who).entrySet().stream()
                        .map(one -> new LookPupilsPage.Pupil(one.getValue().full(), address(one.getKey())))
                        .toList()));
    }

    /// @param voor the last line of the page before
    @GetMapping("/{pupil}")
    Page looked(
            @RequestParam(required = false) Optional<UUID> voor,
            @Opens(AccessActs.READ_OWN_LOG_CODE) Granted<PupilId> key) {
        PersonName name = lookers.findName(key).orElse(NO_NAME);
        LookedPart part = lookers.read(key, voor.map(EventId::new));
        return Page.of(
                "logbook/looked",
                new LookPage(
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
