package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Asking;
import nl.zorgvuldig.inspection.OwnChild;
import nl.zorgvuldig.inspection.OwnRequests;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestKind;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Parents, and pupils of sixteen, ask to inspect a dossier, see what became of it, and take it
/// back.
@Controller
@RequestMapping(OwnController.ADDRESS)
class OwnController {
    static final String ADDRESS = "/inzage";
    private static final String ASK = "inspection/ask";

    private final OwnRequests requests;
    private final OwnPages pages;
    private final Clock clock;

    OwnController(OwnRequests requests, OwnPages pages, Clock clock) {
        this.requests = requests;
        this.pages = pages;
        this.clock = clock;
    }

    static String ask(PupilId pupil) {
        return ADDRESS + "/leerling/" + pupil;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page own(SignedIn who) {
        return who.kind() == AccountKind.GUARDIAN || who.kind() == AccountKind.PUPIL
                ? Page.of("inspection/own", pages.page(who))
                : refused(Sentence.of("inspection.no.parents"));
    }

    @GetMapping("/leerling/{pupil}")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable PupilId pupil, SignedIn who) {
        return child(who, pupil)
                .map(child -> switch (child.asking()) {
                    case Asking.May may ->
                        Page.of(ASK, page(child, may, Form.empty().numbered(clock)));
                    case Asking.MayNot(Sentence because) -> refused(because);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping("/leerling/{pupil}")
    Page ask(@PathVariable PupilId pupil, SignedIn who, Form form) {
        return child(who, pupil)
                .map(child -> switch (child.asking()) {
                    case Asking.May may -> ask(who, child, may, form);
                    case Asking.MayNot(Sentence because) -> refused(because);
                })
                .orElseGet(Page::notFound);
    }

    private Page ask(SignedIn who, OwnChild child, Asking.May may, Form form) {
        Optional<FormId> number = form.number("wish");
        if (number.isEmpty()) {
            return Page.again(ASK, page(child, may, form));
        }
        return Page.answer(
                requests.ask(who, child.pupil(), RequestKind.INSPECTION, number.get(), form.value("wish")),
                form,
                "wish",
                _ -> Page.seeOther(ADDRESS),
                () -> Page.again(ASK, page(child, may, form)));
    }

    @PostMapping("/{request}/intrekken")
    Page withdraw(@PathVariable UUID request, SignedIn who) {
        return switch (requests.withdraw(who, new RequestId(request))) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.seeOther(ADDRESS);
            case Outcome.Rejected<?>(var objections) ->
                Page.notOpen(INSPECTION_UNDER_SUPERVISION, objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private Optional<OwnChild> child(SignedIn who, PupilId pupil) {
        return requests.list(who).stream()
                .filter(one -> one.pupil().equals(pupil))
                .findFirst();
    }

    private static AskPage page(OwnChild child, Asking.May may, Form form) {
        return new AskPage(ask(child.pupil()), child.name().full(), OwnPages.scope(may.standing()), form);
    }

    static Page refused(Sentence because) {
        return Page.refused(INSPECTION_UNDER_SUPERVISION, because);
    }
}
