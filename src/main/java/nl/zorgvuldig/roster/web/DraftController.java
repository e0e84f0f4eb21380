package nl.zorgvuldig.roster.web;

import static nl.zorgvuldig.policy.Clause.NECESSARY_FOR_GUIDANCE;

import java.util.function.Function;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.roster.DraftId;
import nl.zorgvuldig.roster.ImportAnswer;
import nl.zorgvuldig.roster.Rosters;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// An import between showing and confirming, and what came of it.
@Controller
@RequestMapping(ImportPages.START + "/{draft}")
class DraftController {
    static final String CALLED_OFF = "afgebroken";

    private final Rosters rosters;
    private final ImportPages pages;

    DraftController(Rosters rosters, ImportPages pages) {
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
            ImportAnswer answer = rosters.confirm(id, form.value("shown"));
            return answer instanceof ImportAnswer.Done ? Page.seeOther(ImportPages.address(id)) : answer(answer);
        });
    }

    /// Of what is over or never was, nothing is left either; so the answer is the same.
    @PostMapping("/afbreken")
    Page callOff(@PathVariable String draft) {
        return of(
                draft,
                id -> rosters.cancel(id) instanceof ImportAnswer.Refused no
                        ? ImportController.refused(no)
                        : Page.seeOther(ImportPages.START + "?melding=" + CALLED_OFF));
    }

    private Page of(String draft, Function<DraftId, Page> then) {
        return DraftId.parse(draft)
                .map(then)
                .orElseGet(() -> rosters.refusal()
                        .map(no -> ImportController.refused(no))
                        .orElseGet(ImportPages::gone));
    }

    private Page answer(ImportAnswer answer) {
        return switch (answer) {
            case ImportAnswer.Shown(var preview) -> pages.preview(preview);
            case ImportAnswer.Overtaken(var preview) -> pages.overtaken(preview);
            case ImportAnswer.Done(var result) -> pages.result(result);
            case ImportAnswer.Unfit unfit -> pages.unfit(unfit, Form.empty());
            case ImportAnswer.NotThere _ -> ImportPages.gone();
            case ImportAnswer.Refused no -> ImportController.refused(no);
        };
    }
}
