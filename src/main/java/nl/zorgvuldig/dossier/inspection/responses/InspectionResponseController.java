package nl.zorgvuldig.dossier.inspection.responses;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionController;
import nl.zorgvuldig.dossier.inspection.responses.InspectionResponses.RespondableItems;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoints;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the reader of a dossier gives a view on its content, during the session or
/// afterwards.
@Controller
@RequestMapping(OwnInspectionController.ADDRESS + "/{request}/zienswijze")
class InspectionResponseController {
    private static final String TEMPLATE = "dossier/inspection/responses/response";

    private final InspectionResponses responses;
    private final AccessControl access;
    private final Viewpoints viewpoints;
    private final InspectionResponsePages pages;
    private final Clock clock;

    InspectionResponseController(
            InspectionResponses responses,
            AccessControl access,
            Viewpoints viewpoints,
            InspectionResponsePages pages,
            Clock clock) {
        this.responses = responses;
        this.access = access;
        this.viewpoints = viewpoints;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page fresh(@PathVariable UUID request, SignedInUser who) {
        Form form = Form.empty().numbered(clock);
        return answer(request, who, (key, responding) -> Page.of(TEMPLATE, pages.page(key, responding, form)));
    }

    @PostMapping
    Page give(@PathVariable UUID request, SignedInUser who, Form form) {
        return answer(request, who, (key, responding) -> give(key, responding, form));
    }

    private interface Answer {
        Page with(Granted<PupilId> key, RespondableItems responding);
    }

    private Page answer(UUID request, SignedInUser who, Answer answer) {
        Optional<RespondableItems> found = responses.find(who, new RequestId(request));
        if (found.isEmpty()) {
            return Page.notFound();
        }
        return answer.with(
                access.ask(
                                who,
                                DossierActs.GIVE_VIEW,
                                found.get().file().request().pupil())
                        .orRefuse(),
                found.get());
    }

    private Page give(Granted<PupilId> key, RespondableItems responding, Form form) {
        Optional<FormId> number = form.number("view");
        String chosen = form.required("piece", "inspection.view.no_piece");
        String text = form.required("view", "dossier.objection.empty");
        Optional<RespondableItems.Item> item = responding.find(chosen);
        if (item.isEmpty() && !chosen.isEmpty()) {
            form.wrong("piece", "inspection.view.no_piece");
        }
        if (form.wrong()) {
            return Page.again(TEMPLATE, pages.page(key, responding, form));
        }
        RespondableItems.Item about = item.orElseThrow();
        return Page.answer(
                viewpoints.give(key, number.orElseThrow(), about.piece(), about.version(), text),
                form,
                "view",
                _ -> Page.sent(OwnInspectionController.ADDRESS + "/"
                        + responding.file().id() + "/zienswijze"),
                () -> Page.again(TEMPLATE, pages.page(key, responding, form)));
    }
}
