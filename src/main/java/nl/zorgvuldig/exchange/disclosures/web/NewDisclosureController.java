package nl.zorgvuldig.exchange.disclosures.web;

import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.Dossier;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Dossiers;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.disclosures.DisclosureWish;
import nl.zorgvuldig.exchange.disclosures.Disclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.grounds.LegalGrounds;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which head or support coordinator starts a disclosure: recipient, purpose, basis and
/// items. Reading the dossier for it is a separate audit event.
@Controller
@RequestMapping("/leerlingen/{pupil}/geven")
class NewDisclosureController {
    private static final String TEMPLATE = "exchange/disclosures/give";
    private static final int DAYS = 28;
    private static final int BEGINNING = 160;

    private final Dossiers dossiers;
    private final Disclosures disclosures;
    private final LegalGrounds grounds;
    private final Clock clock;

    NewDisclosureController(Dossiers dossiers, Disclosures disclosures, LegalGrounds grounds, Clock clock) {
        this.dossiers = dossiers;
        this.disclosures = disclosures;
        this.grounds = grounds;
        this.clock = clock;
    }

    @GetMapping
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, OTHER_FILES_WITH_DIRECTION})
    Page form(
            @Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading) {
        return Page.of(
                TEMPLATE,
                page(
                        key,
                        dossiers.read(reading),
                        Form.empty()
                                .numbered(clock)
                                .with("ground", DisclosureBasis.CONSENT)
                                .with(
                                        "until",
                                        SchoolDay.today(clock).plusDays(DAYS).toString())));
    }

    @PostMapping
    Page prepare(
            @Opens(ExchangeActs.PREPARE_EXCHANGE_CODE) Granted<PupilId> key,
            @Opens(EnrolmentActs.READ_CODE) Granted<PupilId> reading,
            Form form) {
        Dossier dossier = dossiers.read(reading);
        Optional<FormId> number = form.number("organisation");
        if (number.isEmpty()) {
            return Page.again(TEMPLATE, page(key, dossier, form));
        }
        return Page.answer(
                disclosures.prepare(key, number.get(), wish(form), dossier),
                form,
                "organisation",
                id -> Page.seeOther(ExchangeListController.ADDRESS + "/" + id),
                () -> Page.again(TEMPLATE, page(key, dossier, form)));
    }

    private static DisclosureWish wish(Form form) {
        List<DossierItemId> items = form.values("items").stream()
                .flatMap(text -> Id.parse(text).stream())
                .map(DossierItemId::new)
                .toList();
        return new DisclosureWish(
                new ExchangeRecipient(form.value("organisation"), form.value("person"), form.value("email")),
                form.value("aim"),
                DisclosureBasis.find(form.value("ground")),
                form.day("until"),
                items);
    }

    private NewDisclosurePage page(Granted<PupilId> key, Dossier dossier, Form form) {
        return new NewDisclosurePage(
                "/leerlingen/" + key.target() + "/geven",
                "/leerlingen/" + key.target() + "/al-gegeven",
                "/leerlingen/" + key.target() + "/dossier",
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                Disclosures.pickable(dossier).stream()
                        .map(NewDisclosureController::pickable)
                        .toList(),
                grounds.on().stream()
                        .filter(LegalGround::ofDossier)
                        .map(ground -> new NewDisclosurePage.Law(ground.code(), ground.law()))
                        .toList(),
                form);
    }

    private static NewDisclosurePage.Pickable pickable(DossierItem piece) {
        return new NewDisclosurePage.Pickable(
                piece.piece().toString(),
                piece.kind().code(),
                piece.happenedOn(),
                beginning(piece.words()),
                piece instanceof Document);
    }

    private static String beginning(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING).strip() + "…";
    }
}
