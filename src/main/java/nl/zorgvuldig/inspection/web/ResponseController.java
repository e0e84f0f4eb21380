package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.dossier.Viewpoints;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.Responding;
import nl.zorgvuldig.inspection.Responses;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Who inspected a dossier says how they see what stands in it, during the session or afterwards.
@Controller
@RequestMapping(OwnController.ADDRESS + "/{request}/zienswijze")
class ResponseController {
    private static final String TEMPLATE = "inspection/response";

    private final Responses responses;
    private final AccessControl access;
    private final Viewpoints viewpoints;
    private final ResponsePages pages;
    private final Clock clock;

    ResponseController(
            Responses responses, AccessControl access, Viewpoints viewpoints, ResponsePages pages, Clock clock) {
        this.responses = responses;
        this.access = access;
        this.viewpoints = viewpoints;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page fresh(@PathVariable UUID request, SignedIn who) {
        Form form = Form.empty().numbered(clock);
        return answer(request, who, (key, responding) -> Page.of(TEMPLATE, pages.page(key, responding, form)));
    }

    @PostMapping
    Page give(@PathVariable UUID request, SignedIn who, Form form) {
        return answer(request, who, (key, responding) -> give(key, responding, form));
    }

    private interface Answer {
        Page with(Granted<PupilId> key, Responding responding);
    }

    private Page answer(UUID request, SignedIn who, Answer answer) {
        Optional<Responding> found = responses.find(who, new RequestId(request));
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

    private Page give(Granted<PupilId> key, Responding responding, Form form) {
        Optional<FormId> number = form.number("view");
        String chosen = form.required("piece", "inspection.view.no_piece");
        String text = form.required("view", "dossier.objection.empty");
        Optional<Responding.Item> item = responding.find(chosen);
        if (item.isEmpty() && !chosen.isEmpty()) {
            form.wrong("piece", "inspection.view.no_piece");
        }
        if (form.wrong()) {
            return Page.again(TEMPLATE, pages.page(key, responding, form));
        }
        Responding.Item about = item.orElseThrow();
        return Page.answer(
                viewpoints.give(key, number.orElseThrow(), about.piece(), about.version(), text),
                form,
                "view",
                _ -> Page.seeOther(
                        OwnController.ADDRESS + "/" + responding.file().id() + "/zienswijze"),
                () -> Page.again(TEMPLATE, pages.page(key, responding, form)));
    }
}
