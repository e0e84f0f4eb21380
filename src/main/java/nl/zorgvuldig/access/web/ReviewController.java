package nl.zorgvuldig.access.web;

import static nl.zorgvuldig.policy.Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY;
import static nl.zorgvuldig.policy.Clause.OTHER_FILES_WITH_DIRECTION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.access.AccessActs;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Assignments;
import nl.zorgvuldig.access.ReviewSheet;
import nl.zorgvuldig.access.Reviews;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.Outcome.Nothing;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The head looks once a school year through who was let in at the school: keeps it, or ends it.
@Controller
@RequestMapping(ReviewController.ADDRESS)
class ReviewController {
    static final String ADDRESS = "/wie-kan/nakijken";
    private static final String TEMPLATE = "access/review";

    private final Reviews reviews;
    private final Assignments assignments;
    private final AccessControl access;
    private final Accounts accounts;

    ReviewController(Reviews reviews, Assignments assignments, AccessControl access, Accounts accounts) {
        this.reviews = reviews;
        this.assignments = assignments;
        this.access = access;
        this.accounts = accounts;
    }

    @GetMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page review(SignedIn head) {
        List<ReviewSheet> sheets = reviews.list();
        return sheets.isEmpty() ? refused() : Page.of(TEMPLATE, page(sheets, false));
    }

    @PostMapping
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page done(SignedIn head, Form form) {
        Optional<SchoolId> school = Id.parse(form.value("school")).map(SchoolId::new);
        List<ReviewSheet> sheets = reviews.list();
        if (sheets.isEmpty()) {
            return refused();
        }
        return school.map(one -> reviews.done(one, form.value("seen")))
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

    /// Asks once more, as ending one on the page of the pupil does.
    @PostMapping("/{assignment}/beeindigen")
    @Upholds(DOSSIER_FOR_GUIDES_AND_AUTHORITY)
    Page end(@PathVariable UUID assignment, SignedIn head) {
        List<ReviewSheet> sheets = reviews.list();
        if (sheets.isEmpty()) {
            return refused();
        }
        return sheets.stream()
                .flatMap(one -> one.assignments().stream())
                .filter(one -> one.id().equals(assignment))
                .findFirst()
                .map(one -> access.ask(head, AccessActs.ASSIGN, one.pupil()).orRefuse())
                .filter(key -> assignments.end(key, assignment))
                .map(_ -> Page.seeOther(ADDRESS))
                .orElseGet(Page::notFound);
    }

    private ReviewPage page(List<ReviewSheet> sheets, boolean changed) {
        return new ReviewPage(
                sheets.stream()
                        .map(one -> new ReviewPage.Sheet(
                                one,
                                one.done()
                                        .map(it -> accounts.nameOf(it.doneBy()).full())
                                        .orElse("")))
                        .toList(),
                changed);
    }

    private static Page refused() {
        return Page.refused(OTHER_FILES_WITH_DIRECTION, Sentence.of("access.no.review"));
    }
}
