package nl.zorgvuldig.exchange.disclosures.web;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.disclosures.PastDisclosureWish;
import nl.zorgvuldig.exchange.disclosures.PastDisclosures;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.Pupils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which head or support coordinator records what was given by telephone, or on a form of the
/// recipient. All grounds are offered, also one that the board switched off.
@Controller
@RequestMapping("/leerlingen/{pupil}/al-gegeven")
class PastDisclosureController {
    private static final String TEMPLATE = "exchange/disclosures/past";

    private final PastDisclosures past;
    private final Pupils pupils;
    private final Clock clock;

    PastDisclosureController(PastDisclosures past, Pupils pupils, Clock clock) {
        this.past = past;
        this.pupils = pupils;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page form(@Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key) {
        Form form =
                Form.empty().numbered(clock).with("on", SchoolDay.today(clock).toString());
        return Page.of(TEMPLATE, page(key, form));
    }

    @PostMapping
    Page record(@Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key, Form form) {
        Optional<FormId> number = form.number("organisation");
        if (number.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form));
        }
        PastDisclosureWish wish = new PastDisclosureWish(
                LegalGround.find(form.value("ground")),
                form.value("organisation"),
                form.value("person"),
                form.day("on"),
                form.value("report"));
        return Page.answer(
                past.record(key, number.get(), wish),
                form,
                "organisation",
                id -> Page.seeOther(ExchangeListController.ADDRESS + "/" + id),
                () -> Page.again(TEMPLATE, page(key, form)));
    }

    private PastDisclosurePage page(Granted<PupilId> key, Form form) {
        return new PastDisclosurePage(
                "/leerlingen/" + key.target() + "/al-gegeven",
                "/leerlingen/" + key.target() + "/dossier",
                pupils.findName(key.target()).map(PersonName::full).orElse("–"),
                key.clause(),
                key.because(),
                Arrays.stream(LegalGround.values())
                        .map(ground -> new NewDisclosurePage.Law(ground.code(), ground.law()))
                        .toList(),
                form);
    }
}
