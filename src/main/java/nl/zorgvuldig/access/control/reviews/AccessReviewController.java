package nl.zorgvuldig.access.control.reviews;

import static nl.zorgvuldig.platform.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.control.AccessActs;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.assignments.GuideAssignments;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which the head reviews once per school year who has access at the school, and keeps or
/// ends it.
@Controller
@RequestMapping(AccessReviewController.ADDRESS)
class AccessReviewController {
    static final String ADDRESS = "/wie-kan/nakijken";
    private static final String TEMPLATE = "access/control/reviews/review";

    private final AccessReviews reviews;
    private final GuideAssignments assignments;
    private final AccessControl access;
    private final Accounts accounts;

    AccessReviewController(
            AccessReviews reviews, GuideAssignments assignments, AccessControl access, Accounts accounts) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.access = access;
        this.accounts = accounts;
    }

    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page review(SignedInUser head) {
        List<AccessReviewSheet> sheets = reviews.list();
        return sheets.isEmpty() ? refused() : Page.of(TEMPLATE, page(sheets, false));
    }

    @PostMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page done(SignedInUser head, Form form) {
        Optional<SchoolId> school = Id.parse(form.value("school")).map(SchoolId::new);
        List<AccessReviewSheet> sheets = reviews.list();
        if (sheets.isEmpty()) {
            return refused();
        }
        return school.map(schoolId -> reviews.done(schoolId, form.value("seen")))
                .map(this::answer)
                .orElseGet(Page::notFound);
    }

    private Page answer(Outcome<Nothing> answer) {
        return switch (answer) {
            case Outcome.Done<?> _ -> Page.seeOther(ADDRESS);
            case Outcome.Conflict<?> _ -> Page.again(TEMPLATE, page(reviews.list(), true));
            case Outcome.NotFound<?> _, Outcome.Rejected<?> _, Outcome.FormReused<?> _ -> Page.notFound();
        };
    }

    /// Asks for confirmation, as ending one on the pupil's page does.
    @PostMapping("/{assignment}/beeindigen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page end(@PathVariable UUID assignment, SignedInUser head) {
        List<AccessReviewSheet> sheets = reviews.list();
        if (sheets.isEmpty()) {
            return refused();
        }
        return sheets.stream()
                .flatMap(sheet -> sheet.assignments().stream())
                .filter(given -> given.id().equals(assignment))
                .findFirst()
                .map(given -> access.ask(head, AccessActs.ASSIGN, given.pupil()).orRefuse())
                .filter(key -> assignments.end(key, assignment))
                .map(_ -> Page.seeOther(ADDRESS))
                .orElseGet(Page::notFound);
    }

    private AccessReviewPage page(List<AccessReviewSheet> sheets, boolean changed) {
        return new AccessReviewPage(
                sheets.stream()
                        .map(sheet -> new AccessReviewPage.Sheet(
                                sheet,
                                sheet.done()
                                        .map(it -> accounts.nameOf(it.doneBy()).full())
                                        .orElse("")))
                        .toList(),
                changed);
    }

    private static Page refused() {
        return Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.review"));
    }
}
