package nl.zorgvuldig.oversight.unusual.web;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.oversight.unusual.Found;
import nl.zorgvuldig.oversight.unusual.UnusualDecision.Granted;
import nl.zorgvuldig.oversight.unusual.UnusualDecision.Refused;
import nl.zorgvuldig.oversight.unusual.UnusualReadings;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Opened;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Part;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Reading that stands out: listed for who watches, reviewed by the data protection officer.
@Controller
@RequestMapping(UnusualController.ADDRESS)
class UnusualController {
    static final String ADDRESS = "/toezicht/logboek/opvallend";

    private static final int PAGE = 50;
    private static final int DAYS_BACK = 7;

    private final UnusualReadings readings;
    private final UnusualWords words;
    private final Clock clock;

    UnusualController(UnusualReadings readings, UnusualWords words, Clock clock) {
        this.readings = readings;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(CONFIDENTIALITY)
    Page unusual(SignedIn reader, Form form) {
        return switch (readings.enter(reader)) {
            case Granted key -> Page.of("oversight/unusual", page(key, form));
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    /// Looks through the log now.
    @PostMapping
    Page look(SignedIn reader) {
        return switch (readings.enter(reader)) {
            case Granted key
            when key.reviews() -> {
                readings.look(DAYS_BACK);
                yield Page.seeOther(ADDRESS);
            }
            case Granted _ -> Page.refused(CONFIDENTIALITY, Sentence.of("oversight.no.review"));
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    @GetMapping("/{unusual}")
    Page one(@PathVariable UUID unusual, SignedIn reader) {
        return switch (readings.enter(reader)) {
            case Granted key ->
                readings.find(key, unusual)
                        .map(one -> Page.of(
                                "oversight/unusualOne",
                                one(key, one, Form.empty().numbered(clock))))
                        .orElseGet(Page::notFound);
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    @PostMapping("/{unusual}")
    @Upholds(CONFIDENTIALITY)
    Page review(@PathVariable UUID unusual, SignedIn reader, Form form) {
        return switch (readings.enter(reader)) {
            case Granted key
            when key.reviews() ->
                readings.find(key, unusual).map(one -> review(key, one, form)).orElseGet(Page::notFound);
            case Granted _ -> Page.refused(CONFIDENTIALITY, Sentence.of("oversight.no.review"));
            case Refused no -> Page.refused(no.clause(), no.because());
        };
    }

    private Page review(Granted key, Opened opened, Form form) {
        Supplier<Page> again = () -> Page.again("oversight/unusualOne", one(key, opened, form));
        return form.number("note")
                .map(number -> Page.answer(
                        readings.review(opened, number, form.value("note")),
                        form,
                        "note",
                        _ -> Page.seeOther(
                                ADDRESS + "/" + opened.found().unusual().id()),
                        again))
                .orElseGet(again);
    }

    private UnusualPage page(Granted key, Form form) {
        Which which = form.has("alles", "ja") ? Which.ALL : Which.WAITING;
        Optional<UUID> before = Id.parse(form.value("voor"));
        Part part = readings.list(key, which, PAGE, before);
        String all = which == Which.ALL ? "?alles=ja" : "";
        List<Found> found = part.found();
        return new UnusualPage(
                key.clause(),
                key.because(),
                key.reviews(),
                which,
                words.lines(key.relation(), found),
                before.map(_ -> ADDRESS + all).orElse(""),
                part.next() && !found.isEmpty()
                        ? ADDRESS
                                + (all.isEmpty() ? "?" : all + "&")
                                + "voor="
                                + found.getLast().unusual().id()
                        : "");
    }

    private UnusualOnePage one(Granted key, Opened opened, Form form) {
        return new UnusualOnePage(
                key.clause(),
                key.because(),
                words.line(key.relation(), opened.found()),
                words.why(opened.found()),
                words.evidence(key.relation(), opened.found()),
                key.reviews(),
                opened.mayReview(),
                words.notes(opened.reviews()),
                form);
    }
}
