package nl.zorgvuldig.images.events.web;

import static nl.zorgvuldig.platform.policy.Clause.PARENTS_ASKED_BEFORE_EVENTS;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.zorgvuldig.images.events.EventChanges;
import nl.zorgvuldig.images.events.EventFile;
import nl.zorgvuldig.images.events.EventRole;
import nl.zorgvuldig.images.events.SchoolEvents;
import nl.zorgvuldig.images.events.notices.EventNoticeLetter;
import nl.zorgvuldig.images.events.notices.EventNoticeLetters;
import nl.zorgvuldig.images.events.notices.EventNoticeProof;
import nl.zorgvuldig.images.events.notices.EventNoticeProofs;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.platform.web.paper.PdfPrinter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One event: its notice, its proofs, and the actions of the head.
@Controller
@RequestMapping(EventController.ADDRESS + "/{event}")
class SchoolEventController {
    private static final String TEMPLATE = "images/events/event";

    private final SchoolEvents events;
    private final EventChanges changes;
    private final EventPages pages;
    private final EventNoticeProofs proofs;
    private final EventNoticeLetters letters;
    private final PdfPrinter paper;
    private final MessageCatalog languages;

    SchoolEventController(
            SchoolEvents events,
            EventChanges changes,
            EventPages pages,
            EventNoticeProofs proofs,
            EventNoticeLetters letters,
            PdfPrinter paper,
            MessageCatalog languages) {
        this.events = events;
        this.changes = changes;
        this.pages = pages;
        this.proofs = proofs;
        this.letters = letters;
        this.paper = paper;
        this.languages = languages;
    }

    /// @param gedaan the action just taken
    @GetMapping
    @Upholds(PARENTS_ASKED_BEFORE_EVENTS)
    Page event(@PathVariable String event, @RequestParam(required = false) Optional<String> gedaan) {
        return pages.find(event)
                .map(file -> Page.of(TEMPLATE, pages.of(file, gedaan.flatMap(SchoolEventController::said))))
                .orElseGet(pages::notThere);
    }

    private static Optional<Sentence> said(String what) {
        return switch (what) {
            case "opnieuw" -> Optional.of(Sentence.of("events.said.again"));
            case "brief" -> Optional.of(Sentence.of("events.said.letter"));
            case "uitgedeeld" -> Optional.of(Sentence.of("events.said.handed"));
            default -> Optional.empty();
        };
    }

    @PostMapping
    Page change(@PathVariable String event, Form form) {
        Optional<EventFile> found = pages.find(event);
        if (found.isEmpty()) {
            return pages.notThere();
        }
        Outcome<Nothing> changed =
                switch (form.value(EventChanges.FIELD)) {
                    case "akkoord" -> changes.accept(found.get());
                    case "versturen" -> changes.send(found.get());
                    case "klaar" -> changes.ready(found.get());
                    case "afzeggen" -> changes.cancel(found.get());
                    default -> Outcome.rejected(EventChanges.FIELD, Sentence.of("events.no.not_now"));
                };
        return changed instanceof Outcome.NotFound<?>
                ? notByHead()
                : Page.answer(
                        changed,
                        form,
                        EventChanges.FIELD,
                        _ -> Page.seeOther(address(found.get())),
                        () -> again(found.get(), form.mistake(EventChanges.FIELD)));
    }

    private Page again(EventFile file, Sentence because) {
        return again(file, Optional.of(because));
    }

    private Page again(EventFile file, Optional<Sentence> because) {
        return Page.again(TEMPLATE, pages.of(events.find(file.id()).orElse(file), because));
    }

    @PostMapping("/opnieuw")
    Page resend(@PathVariable String event, Form form) {
        return byHead(event, file -> {
            boolean byLetter = form.value("hoe").equals("brief");
            int sent = proofs.again(
                    file, people(file, form), byLetter ? EventNoticeProof.Route.LETTER : EventNoticeProof.Route.MAIL);
            return sent == 0
                    ? again(file, Sentence.of("events.no.nobody"))
                    : Page.seeOther(address(file) + "?gedaan=" + (byLetter ? "brief" : "opnieuw"));
        });
    }

    @PostMapping("/brieven")
    Page print(@PathVariable String event) {
        return byHead(event, file -> {
            List<EventNoticeLetter> made = letters.print(file);
            return made.isEmpty()
                    ? again(file, Sentence.of("events.no.letters"))
                    : Page.download(new FileDownload(
                            "brieven-activiteit-" + file.request().day() + ".pdf",
                            "application/pdf",
                            out -> out.write(paper.print("images/events/letter", made, languages.in(Language.DUTCH)))));
        });
    }

    @PostMapping("/uitgedeeld")
    Page handed(@PathVariable String event, Form form) {
        return byHead(
                event,
                file -> letters.handed(file, people(file, form)) == 0
                        ? again(file, Sentence.of("events.no.printed"))
                        : Page.seeOther(address(file) + "?gedaan=uitgedeeld"));
    }

    /// The chosen person, or everybody in the list when none is chosen.
    private Set<PersonId> people(EventFile file, Form form) {
        Set<PersonId> all =
                proofs.list(file).stream().map(line -> line.proof().person()).collect(Collectors.toSet());
        if (!form.value("wie").isEmpty()) {
            all.removeIf(person -> !person.toString().equals(form.value("wie")));
        }
        return all;
    }

    private Page byHead(String code, Function<EventFile, Page> what) {
        Optional<EventFile> found = pages.find(code);
        if (found.isEmpty()) {
            return pages.notThere();
        }
        return events.places().get(found.get().request().school()) == EventRole.HEAD
                ? what.apply(found.get())
                : notByHead();
    }

    private static Page notByHead() {
        return Page.refused(PARENTS_ASKED_BEFORE_EVENTS, Sentence.of("events.no.head"));
    }

    private static String address(EventFile file) {
        return EventController.ADDRESS + "/" + file.id();
    }
}
