package nl.zorgvuldig.care.emergency.web;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.care.emergency.CardActs;
import nl.zorgvuldig.care.emergency.CardInputChannel;
import nl.zorgvuldig.care.emergency.CardSaveResult;
import nl.zorgvuldig.care.emergency.CardTranscriptions;
import nl.zorgvuldig.care.emergency.CardTranscriptions.CardTranscript;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which staff write down for an emergency card what a parent said on paper or by
/// telephone.
@Controller
@RequestMapping("/leerlingen/{pupil}/noodkaart/opschrijven")
class CardTranscriptionController {
    private static final String TEMPLATE = "care/emergency/tell";

    private final CardTranscriptions tellings;
    private final Clock clock;

    CardTranscriptionController(CardTranscriptions tellings, Clock clock) {
        this.tellings = tellings;
        this.clock = clock;
    }

    static String address(PupilId pupil) {
        return CardController.address(pupil) + "/opschrijven";
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page told(@Opens(CardActs.WRITE_CARD_CODE) Granted<PupilId> key) {
        return Page.of(
                TEMPLATE,
                page(
                        key,
                        Form.empty()
                                .numbered(clock)
                                .with("day", SchoolDay.today(clock).toString())));
    }

    @PostMapping
    Page write(@Opens(CardActs.WRITE_CARD_CODE) Granted<PupilId> key, Form form) {
        Optional<CardTranscript> told = read(form);
        if (told.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form));
        }
        return switch (tellings.write(key, told.get())) {
            case CardSaveResult.Done _ -> Page.seeOther(CardController.address(key.target()));
            case CardSaveResult.Objected no -> {
                form.wrong(no.objections());
                yield Page.again(TEMPLATE, page(key, form));
            }
            case CardSaveResult.AskAgain _ -> {
                form.wrong("person", "emergency.objection.not_now");
                yield Page.again(TEMPLATE, page(key, form.numbered(clock)));
            }
            case CardSaveResult.UsedBefore _ -> {
                form.usedBefore("person");
                yield Page.again(TEMPLATE, page(key, form));
            }
        };
    }

    private Optional<CardTranscript> read(Form form) {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "emergency.objection.person");
        }
        Optional<CardInputChannel> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "emergency.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "emergency.objection.day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new CardTranscript(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        CardForm.read(form)));
    }

    private CardTranscriptionPage page(Granted<PupilId> key, Form form) {
        return new CardTranscriptionPage(
                tellings.name(key).full(),
                address(key.target()),
                CardController.address(key.target()),
                key.clause(),
                key.because(),
                tellings.listTellers(key).stream()
                        .map(teller -> Form.Option.of(
                                teller.person().toString(), teller.name().full()))
                        .toList(),
                tellings.listShown(key),
                form);
    }

    private static Optional<CardInputChannel> route(String sent) {
        return switch (sent) {
            case "paper" -> Optional.of(CardInputChannel.PAPER);
            case "telephone" -> Optional.of(CardInputChannel.TELEPHONE);
            default -> Optional.empty();
        };
    }
}
