package nl.zorgvuldig.logbook.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessDecision.Granted;
import nl.zorgvuldig.access.AccessDecision.Refused;
import nl.zorgvuldig.access.AccessDesk;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.EventId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.logbook.LookedPart;
import nl.zorgvuldig.logbook.Lookers;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked: for parents with authority per child, and for a pupil of sixteen.
@Controller
@RequestMapping("/wie-keek")
class LookController {
    private static final PersonName NO_NAME = new PersonName("", "", "–");

    private final AccessDesk desk;
    private final Lookers lookers;

    LookController(AccessDesk desk, Lookers lookers) {
        this.desk = desk;
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
    Page looked(@PathVariable PupilId pupil, @RequestParam(required = false) Optional<UUID> voor, SignedIn who) {
        return switch (desk.ask(who, Act.READ_OWN_LOG, pupil)) {
            case Granted key -> {
                PersonName name = lookers.findName(key).orElse(NO_NAME);
                LookedPart part = lookers.read(key, voor.map(EventId::new));
                yield Page.of(
                        "logbook/looked",
                        new LookPage(
                                name.full(),
                                key.clause(),
                                key.because(),
                                part.days(),
                                voor.map(_ -> address(pupil)).orElse(""),
                                part.next()
                                        .map(next -> address(pupil) + "?voor=" + next)
                                        .orElse("")));
            }
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    private static String address(PupilId pupil) {
        return "/wie-keek/" + pupil;
    }
}
