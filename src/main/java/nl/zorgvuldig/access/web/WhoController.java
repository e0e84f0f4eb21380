package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.access.WhoCanOpen;
import nl.zorgvuldig.audit.LogActs;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Who could open one dossier, and why; asked by who keeps it or watches over it.
@Controller
class WhoController {
    private final WhoCanOpen who;
    private final Pupils pupils;
    private final Clock clock;

    WhoController(WhoCanOpen who, Pupils pupils, Clock clock) {
        this.who = who;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping("/leerlingen/{pupil}/wie-kan")
    @Upholds({DOSSIER_FOR_GUIDES_AND_AUTHORITY, CONFIDENTIALITY})
    Page whoCanOpen(@Opens(LogActs.READ_LOG_CODE) Granted<PupilId> key) {
        return Page.of("access/who", page(key, key.relation() == Relation.PROTECTION));
    }

    private WhoPage page(Granted<PupilId> key, boolean unnamed) {
        PupilId pupil = key.target();
        Optional<String> name =
                unnamed ? Optional.empty() : pupils.findName(pupil).map(PersonName::full);
        return new WhoPage(
                name.<Sentence>map(one -> Sentence.of("access.who.title", one))
                        .orElse(Sentence.of(
                                "access.who.title.number", pupil.toString().substring(28))),
                unnamed ? "/leerlingen/" + pupil + "/logboek" : "/leerlingen/" + pupil + "/dossier",
                key.clause(),
                key.because(),
                SchoolDay.today(clock),
                who.list(key));
    }
}
