package nl.zorgvuldig.consent.letters;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.consent.answers.ConsentAnswerForm;
import nl.zorgvuldig.consent.letters.LetterAnswers.LetterChoice;
import nl.zorgvuldig.consent.letters.LetterAnswers.SubmissionResult;
import nl.zorgvuldig.consent.rounds.RoundAnswerStatus;
import nl.zorgvuldig.platform.identity.AttemptCounter;
import nl.zorgvuldig.platform.identity.SessionSeals;
import nl.zorgvuldig.platform.identity.codes.LetterCode;
import nl.zorgvuldig.platform.identity.codes.LetterCodeLimit;
import nl.zorgvuldig.platform.identity.codes.LetterDestination;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Lets a person with a letter answer with its code, without signing in. The code is in no address:
/// it is sent in the form, and kept sealed in the session together with the choices, so that the
/// user can return to the page of questions.
@Controller
@RequestMapping(LetterAnswerController.ADDRESS)
class LetterAnswerController {
    static final String ADDRESS = "/antwoord";
    private static final String CODE = "code";
    private static final String ASK = "consent/letter-code";
    private static final String QUESTIONS = "consent/letters/letter-questions";
    private static final String PAGE = "/antwoord/vragen";
    private static final String KEPT = "letter";

    private final LetterAnswers answers;
    private final List<LetterDestination> places;
    private final LetterCodeLimit tries;
    private final SessionSeals kept;
    private final Clock clock;

    LetterAnswerController(
            LetterAnswers answers,
            List<LetterDestination> places,
            LetterCodeLimit tries,
            SessionSeals kept,
            Clock clock) {
        this.kept = kept;
        this.answers = answers;
        this.places = List.copyOf(places);
        this.tries = tries;
        this.clock = clock;
    }

    /// Starting anew discards what a previous user left behind.
    @GetMapping
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page ask(HttpServletRequest request) {
        kept.forget(request, KEPT);
        return Page.of(ASK, Form.empty());
    }

    /// Also from the questions themselves, to read them in another language: the choices are kept.
    @PostMapping
    Page open(Form form, @RequestParam("taal") Optional<String> language, HttpServletRequest request) {
        Optional<LetterCode> code = code(form);
        if (code.isEmpty()) {
            return Page.again(ASK, form);
        }
        demandRoom(request);
        LetterCodeView seen = answers.open(code.get());
        if (!(seen instanceof LetterCodeView.Questions)) {
            kept.forget(request, KEPT);
            return page(code.get(), Form.empty().numbered(clock), seen, Optional.empty());
        }
        kept.keep(request, KEPT, LetterAnswerDraft.of(code.get(), form).text());
        return Page.seeOther(PAGE
                + language.flatMap(Language::find)
                        .map(chosen -> "?taal=" + chosen.tag())
                        .orElse(""));
    }

    @GetMapping("/vragen")
    Page questions(HttpServletRequest request) {
        return kept.find(request, KEPT)
                .flatMap(LetterAnswerDraft::read)
                .map(draft ->
                        page(draft.code(), draft.form().numbered(clock), answers.open(draft.code()), Optional.empty()))
                .orElseGet(() -> Page.seeOther("/antwoord"));
    }

    @PostMapping("/bewaren")
    Page answer(Form form, HttpServletRequest request) {
        Optional<LetterCode> code = code(form);
        if (code.isEmpty()) {
            return Page.again(ASK, form);
        }
        demandRoom(request);
        Optional<FormId> number = FormId.parse(form.value(Form.NUMBER), clock);
        List<LetterChoice> choices = ConsentAnswerForm.choices(form);
        if (choices.isEmpty() || number.isEmpty()) {
            return page(
                    code.get(),
                    form.numbered(clock),
                    answers.open(code.get()),
                    Optional.of(Sentence.of("consent.letter.nothing_chosen")));
        }
        return switch (answers.answer(code.get(), number.get(), language(form), choices)) {
            case SubmissionResult.Done done -> {
                kept.forget(request, KEPT);
                yield Page.seeOther(
                        addressOfSaved(done.left(), !form.value("own").isEmpty()));
            }
            case SubmissionResult.Again again ->
                page(
                        code.get(),
                        ConsentAnswerForm.keep(form, again.done().again()).numbered(clock),
                        again.now(),
                        Optional.of(Sentence.of(
                                again.done().again().isEmpty() ? "consent.own.retired" : "consent.own.again")));
            case SubmissionResult.Not not ->
                page(
                        code.get(),
                        Form.empty().numbered(clock),
                        not.why(),
                        Optional.of(Sentence.of("consent.letter.answered_before")));
        };
    }

    @GetMapping("/bewaard")
    Page saved(@RequestParam Optional<String> nog, @RequestParam Optional<String> jij) {
        return Page.of(
                "consent/letters/letter-saved",
                new LetterSavedPage(
                        nog.isPresent() ? RoundAnswerStatus.OPEN : RoundAnswerStatus.COMPLETE, jij.isPresent()));
    }

    /// The address contains only how to address the reader, and whether there is more to answer.
    private static String addressOfSaved(RoundAnswerStatus left, boolean own) {
        String query = Stream.of(left == RoundAnswerStatus.OPEN ? "nog" : "", own ? "jij" : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/antwoord/bewaard" : "/antwoord/bewaard?" + query;
    }

    private Page page(LetterCode code, Form form, LetterCodeView seen, Optional<Sentence> notice) {
        return switch (seen) {
            case LetterCodeView.Questions questions -> {
                LetterQuestionsPage page = LetterQuestionsPage.of(code, form, questions, notice);
                yield notice.isEmpty() ? Page.of(QUESTIONS, page) : Page.again(QUESTIONS, page);
            }
            case LetterCodeView.Unknown _ -> {
                Form again = Form.empty().with(CODE, code.text());
                again.wrong(List.of(new Objection(CODE, whyUnknown(code))));
                yield Page.again(ASK, again);
            }
            case LetterCodeView.Closed closed -> LetterClosedPage.of(closed);
        };
    }

    /// For a code of another kind of letter: where it belongs.
    private Sentence whyUnknown(LetterCode code) {
        return places.stream()
                .filter(place -> !place.path().equals(ADDRESS) && place.printed(code))
                .findFirst()
                .map(LetterDestination::where)
                .orElseGet(() -> Sentence.of("consent.letter.unknown"));
    }

    private static Optional<LetterCode> code(Form form) {
        return switch (LetterCode.read(form.required(CODE, "consent.letter.missing"))) {
            case LetterCode.Typed.Whole whole -> Optional.of(whole.code());
            case LetterCode.Typed.Incomplete some -> {
                form.wrong(CODE, "consent.letter.incomplete", LetterCode.LENGTH, some.signs());
                yield Optional.empty();
            }
            case LetterCode.Typed.Mistaken _ -> {
                form.wrong(CODE, "consent.letter.mistaken");
                yield Optional.empty();
            }
        };
    }

    private static Language language(Form form) {
        return Language.find(form.value("language")).orElse(Language.DUTCH);
    }

    private void demandRoom(HttpServletRequest request) {
        if (!tries.allowed(AttemptCounter.network(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
    }
}
