package nl.zorgvuldig.access.control.readers;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Page on who could open one dossier, and why; for those who keep it or oversee it.
@Controller
class PotentialReadersController {
    private final PotentialReaders who;
    private final Pupils pupils;
    private final Clock clock;

    PotentialReadersController(PotentialReaders who, Pupils pupils, Clock clock) {
        this.who = who;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping("/leerlingen/{pupil}/wie-kan")
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    Page whoCanOpen(@Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        return Page.of("access/control/readers/who", page(key, key.relation() == AccessRelation.PROTECTION));
    }

    private PotentialReadersPage page(Granted<PupilId> key, boolean unnamed) {
        PupilId pupil = key.target();
        Optional<String> name =
                unnamed ? Optional.empty() : pupils.findName(pupil).map(PersonName::full);
        return new PotentialReadersPage(
                name.<Sentence>map(text -> Sentence.of("access.who.title", text))
                        .orElse(Sentence.of(
                                "access.who.title.number", pupil.toString().substring(28))),
                unnamed ? "/leerlingen/" + pupil + "/logboek" : "/leerlingen/" + pupil + "/dossier",
                key.clause(),
                key.because(),
                SchoolDay.today(clock),
                who.list(key));
    }
}
