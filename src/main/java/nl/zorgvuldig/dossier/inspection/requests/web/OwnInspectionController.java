package nl.zorgvuldig.dossier.inspection.requests.web;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.RequestEntitlement;
import nl.zorgvuldig.dossier.inspection.requests.OwnChild;
import nl.zorgvuldig.dossier.inspection.requests.OwnRequests;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestKind;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which parents, and pupils of sixteen, ask to inspect a dossier, follow their request,
/// and withdraw it.
@Controller
@RequestMapping(OwnInspectionController.ADDRESS)
public class OwnInspectionController {
    public static final String ADDRESS = "/inzage";
    private static final String ASK = "dossier/inspection/requests/ask";

    private final OwnRequests requests;
    private final OwnInspectionPages pages;
    private final Clock clock;

    OwnInspectionController(OwnRequests requests, OwnInspectionPages pages, Clock clock) {
        this.requests = requests;
        this.pages = pages;
        this.clock = clock;
    }

    public static String ask(PupilId pupil) {
        return ADDRESS + "/leerling/" + pupil;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page own(SignedInUser who) {
        return who.kind() == AccountKind.GUARDIAN || who.kind() == AccountKind.PUPIL
                ? Page.of("dossier/inspection/requests/own", pages.page(who))
                : refused(Sentence.of("inspection.no.parents"));
    }

    @GetMapping("/leerling/{pupil}")
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable PupilId pupil, SignedInUser who) {
        return child(who, pupil)
                .map(child -> switch (child.asking()) {
                    case RequestEntitlement.May may ->
                        Page.of(ASK, page(child, may, Form.empty().numbered(clock)));
                    case RequestEntitlement.MayNot(Sentence because) -> refused(because);
                })
                .orElseGet(Page::notFound);
    }

    @PostMapping("/leerling/{pupil}")
    Page ask(@PathVariable PupilId pupil, SignedInUser who, Form form) {
        return child(who, pupil)
                .map(child -> switch (child.asking()) {
                    case RequestEntitlement.May may -> ask(who, child, may, form);
                    case RequestEntitlement.MayNot(Sentence because) -> refused(because);
                })
                .orElseGet(Page::notFound);
    }

    private Page ask(SignedInUser who, OwnChild child, RequestEntitlement.May may, Form form) {
        Optional<FormId> number = form.number("wish");
        if (number.isEmpty()) {
            return Page.again(ASK, page(child, may, form));
        }
        return Page.answer(
                requests.ask(who, child.pupil(), RequestKind.INSPECTION, number.get(), form.value("wish")),
                form,
                "wish",
                _ -> Page.sent(ADDRESS),
                () -> Page.again(ASK, page(child, may, form)));
    }

    @PostMapping("/{request}/intrekken")
    Page withdraw(@PathVariable UUID request, SignedInUser who) {
        return switch (requests.withdraw(who, new RequestId(request))) {
            case Outcome.Done<?> _ -> Page.saved(ADDRESS);
            case Outcome.Conflict<?> _, Outcome.FormReused<?> _ -> Page.seeOther(ADDRESS);
            case Outcome.Rejected<?>(var objections) ->
                Page.notOpen(INSPECTION_UNDER_SUPERVISION, objections.getFirst().because());
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private Optional<OwnChild> child(SignedInUser who, PupilId pupil) {
        return requests.list(who).stream()
                .filter(child -> child.pupil().equals(pupil))
                .findFirst();
    }

    private static NewAccessRequestPage page(OwnChild child, RequestEntitlement.May may, Form form) {
        return new NewAccessRequestPage(
                ask(child.pupil()), child.name().full(), OwnInspectionPages.scope(may.standing()), form);
    }

    public static Page refused(Sentence because) {
        return Page.refused(INSPECTION_UNDER_SUPERVISION, because);
    }
}
