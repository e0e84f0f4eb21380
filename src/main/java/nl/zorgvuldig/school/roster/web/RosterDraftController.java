package nl.zorgvuldig.school.roster.web;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.function.Function;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.roster.RosterDraftId;
import nl.zorgvuldig.school.roster.RosterImportAnswer;
import nl.zorgvuldig.school.roster.RosterImports;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// An import between preview and confirmation, and its result.
@Controller
@RequestMapping(RosterImportPages.START + "/{draft}")
class RosterDraftController {
    static final String CALLED_OFF = "afgebroken";

    private final RosterImports rosters;
    private final RosterImportPages pages;

    RosterDraftController(RosterImports rosters, RosterImportPages pages) {
        this.rosters = rosters;
        this.pages = pages;
    }

    @GetMapping
    @Upholds(NECESSARY_FOR_GUIDANCE)
    Page preview(@PathVariable String draft) {
        return of(draft, id -> answer(rosters.show(id)));
    }

    @PostMapping("/bevestigen")
    Page confirm(@PathVariable String draft, Form form) {
        return of(draft, id -> {
            RosterImportAnswer answer = rosters.confirm(id, form.value("shown"));
            return answer instanceof RosterImportAnswer.Done
                    ? Page.seeOther(RosterImportPages.address(id))
                    : answer(answer);
        });
    }

    /// Nothing is left of an import that is over or never existed either; so the answer is the
    /// same.
    @PostMapping("/afbreken")
    Page callOff(@PathVariable String draft) {
        return of(
                draft,
                id -> rosters.cancel(id) instanceof RosterImportAnswer.Refused no
                        ? RosterImportController.refused(no)
                        : Page.seeOther(RosterImportPages.START + "?melding=" + CALLED_OFF));
    }

    private Page of(String draft, Function<RosterDraftId, Page> then) {
        return RosterDraftId.parse(draft)
                .map(then)
                .orElseGet(() -> rosters.refusal()
                        .map(no -> RosterImportController.refused(no))
                        .orElseGet(RosterImportPages::gone));
    }

    private Page answer(RosterImportAnswer answer) {
        return switch (answer) {
            case RosterImportAnswer.Shown(var preview) -> pages.preview(preview);
            case RosterImportAnswer.Overtaken(var preview) -> pages.overtaken(preview);
            case RosterImportAnswer.Done(var result) -> pages.result(result);
            case RosterImportAnswer.Unfit unfit -> pages.unfit(unfit, Form.empty());
            case RosterImportAnswer.NotThere _ -> RosterImportPages.gone();
            case RosterImportAnswer.Refused no -> RosterImportController.refused(no);
        };
    }
}
