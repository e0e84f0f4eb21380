package nl.zorgvuldig.exchange.web;

import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.Dossier;
import nl.zorgvuldig.dossier.Dossiers;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.exchange.Basis;
import nl.zorgvuldig.exchange.Disclosures;
import nl.zorgvuldig.exchange.ExchangeActs;
import nl.zorgvuldig.exchange.Grounds;
import nl.zorgvuldig.exchange.Recipient;
import nl.zorgvuldig.exchange.Wish;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Head or support coordinator says what is to be given: to whom, why, on which ground, which
/// pieces. Looking at the dossier for it is a line of its own in the log.
@Controller
@RequestMapping("/leerlingen/{pupil}/geven")
class GiveController {
    private static final String TEMPLATE = "exchange/give";
    private static final int DAYS = 28;
    private static final int BEGINNING = 160;

    private final Dossiers dossiers;
    private final Disclosures disclosures;
    private final Grounds grounds;
    private final Clock clock;

    GiveController(Dossiers dossiers, Disclosures disclosures, Grounds grounds, Clock clock) {
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
                                .with("ground", Basis.CONSENT)
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
                id -> Page.seeOther(ListController.ADDRESS + "/" + id),
                () -> Page.again(TEMPLATE, page(key, dossier, form)));
    }

    private static Wish wish(Form form) {
        List<PieceId> items = form.values("items").stream()
                .flatMap(one -> Id.parse(one).stream())
                .map(PieceId::new)
                .toList();
        return new Wish(
                new Recipient(form.value("organisation"), form.value("person"), form.value("email")),
                form.value("aim"),
                Basis.find(form.value("ground")),
                form.day("until"),
                items);
    }

    private GivePage page(Granted<PupilId> key, Dossier dossier, Form form) {
        return new GivePage(
                "/leerlingen/" + key.target() + "/geven",
                "/leerlingen/" + key.target() + "/dossier",
                dossier.identity().name().full(),
                key.clause(),
                key.because(),
                Disclosures.pickable(dossier).stream()
                        .map(GiveController::pickable)
                        .toList(),
                grounds.on().stream()
                        .map(one -> new GivePage.Law(one.code(), one.law()))
                        .toList(),
                form);
    }

    private static GivePage.Pickable pickable(Piece piece) {
        return new GivePage.Pickable(
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
