package nl.zorgvuldig.inspection.web;

import static nl.zorgvuldig.policy.Clause.INSPECTION_UNDER_SUPERVISION;

import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.inspection.Closing;
import nl.zorgvuldig.inspection.Records;
import nl.zorgvuldig.inspection.RequestFile;
import nl.zorgvuldig.inspection.RequestId;
import nl.zorgvuldig.inspection.RequestState;
import nl.zorgvuldig.inspection.Sessions;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The supervisor ends a session, with what both want in the minutes.
@Controller
@RequestMapping(SupervisingController.ADDRESS + "/{request}/einde")
class EndingController {
    private static final String TEMPLATE = "inspection/end";

    private final Sessions sessions;
    private final Records records;
    private final SessionPages pages;

    EndingController(Sessions sessions, Records records, SessionPages pages) {
        this.sessions = sessions;
        this.records = records;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page form(@PathVariable UUID request, SignedIn who) {
        return running(who, request)
                .map(file -> Page.of(TEMPLATE, page(file, Form.empty())))
                .orElseGet(Page::notFound);
    }

    @PostMapping
    @Upholds(INSPECTION_UNDER_SUPERVISION)
    Page end(@PathVariable UUID request, SignedIn who, Form form) {
        return running(who, request).map(file -> end(who, file, form)).orElseGet(Page::notFound);
    }

    private Page end(SignedIn who, RequestFile file, Form form) {
        Closing closing =
                new Closing(form.value("readersRemark"), form.value("supervisorsRemark"), form.value("typed"));
        return switch (records.end(who, file, closing)) {
            case Outcome.Done<?> _, Outcome.Conflict<?> _, Outcome.FormReused<?> _ ->
                Page.seeOther(MinutesController.address(file));
            case Outcome.Rejected<?>(var objections) -> {
                form.wrong(objections);
                yield Page.again(TEMPLATE, page(file, form));
            }
            case Outcome.NotFound<?> _ -> Page.notFound();
        };
    }

    private EndPage page(RequestFile file, Form form) {
        return pages.end(SupervisingController.address(file), file, form);
    }

    /// Also just after its end, for a form that is sent twice.
    private Optional<RequestFile> running(SignedIn who, UUID request) {
        return sessions.find(who, new RequestId(request))
                .filter(one -> one.state() instanceof RequestState.Running || one.state() instanceof RequestState.Held);
    }
}
