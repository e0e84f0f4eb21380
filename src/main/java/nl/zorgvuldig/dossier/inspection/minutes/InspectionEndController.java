package nl.zorgvuldig.dossier.inspection.minutes;

import static nl.zorgvuldig.platform.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.requests.RequestFile;
import nl.zorgvuldig.dossier.inspection.requests.RequestId;
import nl.zorgvuldig.dossier.inspection.requests.RequestState;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessionPages;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSessions;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSupervisorController;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the supervisor ends a session, with the remarks of both for the minutes.
@Controller
@RequestMapping(InspectionSupervisorController.ADDRESS + "/{request}/einde")
class InspectionEndController {
    private static final String TEMPLATE = "dossier/inspection/minutes/end";

    private final InspectionSessions sessions;
    private final SessionRecords records;
    private final InspectionSessionPages pages;

    InspectionEndController(InspectionSessions sessions, SessionRecords records, InspectionSessionPages pages) {
        this.sessions = sessions;
        this.records = records;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable UUID request, SignedInUser who) {
        return running(who, request)
                .map(file -> Page.of(TEMPLATE, page(file, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page end(@PathVariable UUID request, SignedInUser who, Form form) {
        return running(who, request).map(file -> end(who, file, form)).orElseGet(Page::notFound);
    }

    private Page end(SignedInUser who, RequestFile file, Form form) {
        ClosingRemarks closing =
                new ClosingRemarks(form.value("readersRemark"), form.value("supervisorsRemark"), form.value("typed"));
        return switch (records.end(who, file, closing)) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(InspectionMinutesController.address(file));
            case Outcome.Rejected<?>(var objections) -> {
                form.wrong(objections);
                yield Page.again(TEMPLATE, page(file, form));
            }
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private InspectionEndPage page(RequestFile file, Form form) {
        return pages.end(InspectionSupervisorController.address(file), file, form);
    }

    /// Includes a session that has just ended, for a form that is sent twice.
    private Optional<RequestFile> running(SignedInUser who, UUID request) {
        return sessions.find(who, new RequestId(request))
                .filter(file ->
                        file.state() instanceof RequestState.Running || file.state() instanceof RequestState.Held);
    }
}
