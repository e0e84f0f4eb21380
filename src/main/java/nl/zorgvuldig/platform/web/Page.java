package nl.zorgvuldig.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.errors.RequestProblem;
import org.springframework.http.HttpStatus;

/// Answer of a controller: a template under `src/main/jte`, the model it shows and the HTTP status.
/// The template has two parameters: `model` and `frame` ([PageFrame]).
///
/// ```java
/// return Page.of("school/group", new GroupPage(...));
/// ```
///
/// @param done what the next page says first, after a redirect; empty when that page says it itself
public record Page(String template, Object model, HttpStatus status, Optional<DoneNotice> done) {
    public Page(String template, Object model, HttpStatus status) {
        this(template, model, status, Optional.empty());
    }

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    /// The same page again, because the form has mistakes.
    public static Page again(String template, Object model) {
        return new Page(template, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /// Redirect after the request was carried out, to a page of this program.
    ///
    /// @throws IllegalArgumentException when the path leads out of it
    public static Page seeOther(String path) {
        if (!path.matches("/(?![/\\\\])[^\\p{Cntrl}]*")) {
            throw new IllegalArgumentException("a page goes on to a page of this program");
        }
        return new Page("", path, HttpStatus.SEE_OTHER);
    }

    /// As [#seeOther], to a page that first says that something was saved.
    public static Page saved(String path) {
        return seeOther(path).saying(DoneNotice.SAVED);
    }

    /// As [#seeOther], to a page that first says that something was sent.
    public static Page sent(String path) {
        return seeOther(path).saying(DoneNotice.SENT);
    }

    /// As [#seeOther], to a page that first says that something was undone.
    public static Page undone(String path) {
        return seeOther(path).saying(DoneNotice.UNDONE);
    }

    /// As [#seeOther], to a page that first says that something was thrown away.
    public static Page discarded(String path) {
        return seeOther(path).saying(DoneNotice.DISCARDED);
    }

    /// As [#seeOther], to a page that first says that something was erased for good.
    public static Page erased(String path) {
        return seeOther(path).saying(DoneNotice.ERASED);
    }

    private Page saying(DoneNotice notice) {
        return new Page(template, model, status, Optional.of(notice));
    }

    /// Answer to a form: a redirect to the next page, or the form again with what is wrong beside
    /// its fields. The next page says that it was saved, unless the redirect says what was done.
    ///
    /// @param beside the field for the message that somebody else was first, or that the form was
    ///     used
    /// @param again the page with this form; made after its mistakes were marked
    public static <T> Page answer(
            Outcome<T> outcome, Form form, String beside, Function<T, Page> next, Supplier<Page> again) {
        switch (outcome) {
            case Outcome.Done<T>(T made) -> {
                return next.apply(made).saved();
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

    private Page saved() {
        boolean says = done.isPresent() || model.toString().contains("?");
        return status == HttpStatus.SEE_OTHER && !says ? saying(DoneNotice.SAVED) : this;
    }

    /// A file to save. It is streamed, so it may have any size.
    public static Page download(FileDownload file) {
        return new Page("", file, HttpStatus.OK);
    }

    /// A picture for a page to show; browsers do not cache it.
    public static Page picture(PictureContent picture) {
        return new Page("", picture, HttpStatus.OK);
    }

    /// Media of which a browser requests part after part; browsers do not cache it.
    public static Page ranged(RangedContent content) {
        return new Page("", content, HttpStatus.OK);
    }

    /// A refusal as an answer: the refusing clause, the reason in words a parent understands, and
    /// whom to turn to.
    public static Page refused(Clause clause, Sentence because) {
        return refused(clause, because, List.of(RoleContact.HEAD, RoleContact.DATA_PROTECTION_OFFICER));
    }

    /// @param whoToTurnTo named where they are known; the authority is always shown after them
    @Upholds(Clause.WHERE_TO_TURN)
    public static Page refused(Clause clause, Sentence because, List<RoleContact> whoToTurnTo) {
        return new Page("platform/web/refused", new RefusalPage(clause, because, whoToTurnTo), HttpStatus.FORBIDDEN);
    }

    /// Too early, or over: for somebody who may do it at its time.
    public static Page notOpen(Clause clause, Sentence because) {
        return new Page("platform/web/not-open", new NotOpenPage(clause, because), HttpStatus.CONFLICT);
    }

    /// As [#notOpen], with a status of refusal, for somebody who asked for access that is not open
    /// now: a count by status then shows that access was not given.
    public static Page closedNow(Clause clause, Sentence because) {
        return new Page("platform/web/not-open", new NotOpenPage(clause, because), HttpStatus.FORBIDDEN);
    }

    /// The same answer, word for word, for what does not exist and for what is not the reader's.
    /// The place in the program that decided it is counted for the operator.
    public static Page notFound() {
        NotFoundCounter.add();
        return RequestProblem.NOT_FOUND.page();
    }

    /// As [#notFound()] with a page of its own, which says how to go on; it too is the same for
    /// what does not exist and for what is not the reader's.
    public static Page notFound(String template, Object model) {
        NotFoundCounter.add();
        return new Page(template, model, HttpStatus.NOT_FOUND);
    }
}
