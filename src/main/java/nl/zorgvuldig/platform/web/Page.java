package nl.zorgvuldig.platform.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.errors.RequestProblem;
import org.springframework.http.HttpStatus;

/// What a controller answers: a template under `src/main/jte`, the model it shows and the HTTP
/// status. The template has two parameters: `model` and `frame` ([PageFrame]).
///
/// ```java return Page.of("school/group", new GroupPage(...)); ```
public record Page(String template, Object model, HttpStatus status) {
    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /// The same page again, because what was sent has mistakes in it.
    public static Page again(String template, Object model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// What was asked has been done; the browser goes on to a page of this program.
    ///
    /// @throws IllegalArgumentException when the path leads out of it
    public static Page seeOther(String path) {
        if (!path.matches("/(?![/\\\\])[^\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("a page goes on to a page of this program");
        }
        return new Page("", path, HttpStatus.SEE_OTHER);
    }

    /// What came of a form: on to the next page, or the form again with what is wrong beside its
    /// fields.
    ///
    /// @param beside the field where it says that somebody else was first, or that the form was used
    /// @param again the page with this form; made after what is wrong was marked in it
    public static <T> Page answer(
            Outcome<T> outcome, Form form, String beside, Function<T, Page> next, Supplier<Page> again) {
        switch (outcome) {
            case Outcome.Done<T>(T made) -> {
                return next.apply(made);
            }
            case Outcome.NotFound<T> _ -> {
                return notFound();
            }
            case Outcome.Rejected<T>(List<Objection> objections) -> form.wrong(objections);
            case Outcome.Conflict<T> _ -> form.wrong(beside, "web.form.changed");
            case Outcome.FormReused<T> _ -> form.usedBefore(beside);
        }
        return again.get();
    }

    /// A file to keep. It is written while it travels, so that it may be of any size.
    public static Page download(FileDownload file) {
        return new Page("", file, HttpStatus.OK);
    }

    /// A picture for a page to show; no browser keeps it.
    public static Page picture(PictureContent picture) {
        return new Page("", picture, HttpStatus.OK);
    }

    /// Something to play, of which a browser asks part after part; it keeps none of them.
    public static Page ranged(RangedContent content) {
        return new Page("", content, HttpStatus.OK);
    }

    /// A refusal is an answer: which clause refuses, why in words a parent understands, and whom to
    /// turn to.
    public static Page refused(Clause clause, Sentence because) {
        return refused(clause, because, List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER));
    }

    /// @param whoToTurnTo named where they are known; the authority is always shown after them
    @Upholds(Clause.WHERE_TO_TURN)
    public static Page refused(Clause clause, Sentence because, List<RoleContact> whoToTurnTo) {
        return new Page("platform/web/refused", new RefusalPage(clause, because, whoToTurnTo), HttpStatus.FORBIDDEN);
    }

    /// It is too early for this, or it is over: for who may do it at its time.
    public static Page notOpen(Clause clause, Sentence because) {
        return new Page("platform/web/not-open", new NotOpenPage(clause, because), HttpStatus.CONFLICT);
    }

    /// The same page for who asked for a key that opens nothing now: whoever counts by the status sees
    /// that nothing was given.
    public static Page closedNow(Clause clause, Sentence because) {
        return new Page("platform/web/not-open", new NotOpenPage(clause, because), HttpStatus.FORBIDDEN);
    }

    /// The same answer, word for word, for what is not there and for what is not the reader's. Where
    /// it was decided is counted for the operator.
    public static Page notFound() {
        NotFoundCounter.add();
        return RequestProblem.NOT_FOUND.page();
    }

    /// The same with a page of its own, which says how to go on; that one too is the same for what is
    /// not there and for what is not the reader's.
    public static Page notFound(String template, Object model) {
        NotFoundCounter.add();
        return new Page(template, model, HttpStatus.NOT_FOUND);
    }
}
