package nl.zorgvuldig.oversight.unusual;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.Opens;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Opened;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Part;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.UnusualScope;
import nl.zorgvuldig.oversight.unusual.UnusualReadings.Which;
import nl.zorgvuldig.platform.audit.LogActs;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.RoleContact;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages of unusual reading: listed for its supervisors, reviewed by the data protection officer.
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
    Page unusual(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<UnusualScope> key, Form form) {
        return Page.of("oversight/unusual/unusual", page(key, form));
    }

    /// Scans the log now.
    @PostMapping
    Page look(@Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<UnusualScope> key) {
        if (!UnusualReadings.reviews(key)) {
            return Page.refused(
                    CONFIDENTIALITY, Sentence.of("oversight.no.review"), List.of(RoleContact.DATA_PROTECTION_OFFICER));
        }
        readings.look(DAYS_BACK);
        return Page.seeOther(ADDRESS);
    }

    @GetMapping("/{unusual}")
    Page one(
            @PathVariable UUID unusual,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<UnusualScope> key) {
        return readings.find(key, unusual)
                .map(opened -> Page.of(
                        "oversight/unusual/unusualOne",
                        one(key, opened, Form.empty().numbered(clock))))
                .orElseGet(Page::notFound);
    }

    @PostMapping("/{unusual}")
    @Upholds(CONFIDENTIALITY)
    Page review(
            @PathVariable UUID unusual,
            @Opens(value = LogActs.READ_LOG_CODE, toLook = true) Granted<UnusualScope> key,
            Form form) {
        if (!UnusualReadings.reviews(key)) {
            return Page.refused(
                    CONFIDENTIALITY, Sentence.of("oversight.no.review"), List.of(RoleContact.DATA_PROTECTION_OFFICER));
        }
        return readings.find(key, unusual)
                .map(opened -> review(key, opened, form))
                .orElseGet(Page::notFound);
    }

    private Page review(Granted<UnusualScope> key, Opened opened, Form form) {
        Supplier<Page> again = () -> Page.again("oversight/unusual/unusualOne", one(key, opened, form));
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

    private UnusualReadingsPage page(Granted<UnusualScope> key, Form form) {
        Which which = form.has("alles", "ja") ? Which.ALL : Which.WAITING;
        Optional<UUID> before = Id.parse(form.value("voor"));
        Part part = readings.list(key, which, PAGE, before);
        String all = which == Which.ALL ? "?alles=ja" : "";
        List<UnusualFinding> found = part.found();
        return new UnusualReadingsPage(
                key.clause(),
                key.because(),
                UnusualReadings.reviews(key),
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

    private UnusualReadingPage one(Granted<UnusualScope> key, Opened opened, Form form) {
        return new UnusualReadingPage(
                key.clause(),
                key.because(),
                words.line(key.relation(), opened.found()),
                words.why(opened.found()),
                words.evidence(key.relation(), opened.found()),
                UnusualReadings.reviews(key),
                opened.mayReview(),
                words.notes(opened.reviews()),
                form);
    }
}
