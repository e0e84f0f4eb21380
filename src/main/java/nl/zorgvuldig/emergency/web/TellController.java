package nl.zorgvuldig.emergency.web;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.access.Opens;
import nl.zorgvuldig.emergency.CardActs;
import nl.zorgvuldig.emergency.Route;
import nl.zorgvuldig.emergency.Saved;
import nl.zorgvuldig.emergency.Tellings;
import nl.zorgvuldig.emergency.Told;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Staff write down for an emergency card what a parent said on paper or by telephone.
@Controller
@RequestMapping("/leerlingen/{pupil}/noodkaart/opschrijven")
class TellController {
    private static final String TEMPLATE = "emergency/tell";

    private final Tellings tellings;
    private final Clock clock;

    TellController(Tellings tellings, Clock clock) {
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
        Optional<Told> told = read(form);
        if (told.isEmpty()) {
            return Page.again(TEMPLATE, page(key, form));
        }
        return switch (tellings.write(key, told.get())) {
            case Saved.Done _ -> Page.seeOther(CardController.address(key.target()));
            case Saved.Objected no -> {
                form.wrong(no.objections());
                yield Page.again(TEMPLATE, page(key, form));
            }
            case Saved.NotWanted _, Saved.AskAgain _ -> {
                form.wrong("person", "emergency.objection.not_now");
                yield Page.again(TEMPLATE, page(key, form.numbered(clock)));
            }
            case Saved.UsedBefore _ -> {
                form.usedBefore("person");
                yield Page.again(TEMPLATE, page(key, form));
            }
        };
    }

    private Optional<Told> read(Form form) {
        Optional<FormId> number = form.number("person");
        Optional<PersonId> person = Id.parse(form.value("person")).map(PersonId::new);
        if (person.isEmpty()) {
            form.wrong("person", "emergency.objection.person");
        }
        Optional<Route> route = route(form.value("route"));
        if (route.isEmpty()) {
            form.wrong("route", "emergency.objection.route");
        }
        Optional<LocalDate> day = form.requiredDay("day", "emergency.objection.day");
        return form.wrong()
                ? Optional.empty()
                : Optional.of(new Told(
                        number.orElseThrow(),
                        person.orElseThrow(),
                        route.orElseThrow(),
                        day.orElseThrow(),
                        CardForm.read(form)));
    }

    private TellPage page(Granted<PupilId> key, Form form) {
        return new TellPage(
                tellings.name(key).full(),
                address(key.target()),
                CardController.address(key.target()),
                key.clause(),
                key.because(),
                tellings.listTellers(key).stream()
                        .map(one -> Form.Option.of(
                                one.person().toString(), one.name().full()))
                        .toList(),
                tellings.listShown(key),
                form);
    }

    private static Optional<Route> route(String sent) {
        return switch (sent) {
            case "paper" -> Optional.of(Route.PAPER);
            case "telephone" -> Optional.of(Route.TELEPHONE);
            default -> Optional.empty();
        };
    }
}
