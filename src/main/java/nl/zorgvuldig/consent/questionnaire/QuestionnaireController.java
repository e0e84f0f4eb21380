package nl.zorgvuldig.consent.questionnaire;

import static nl.zorgvuldig.platform.policy.Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR;

import java.time.Clock;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.AnswerDraft;
import nl.zorgvuldig.consent.answers.AskedQuestions;
import nl.zorgvuldig.consent.answers.AskedQuestions.Child;
import nl.zorgvuldig.consent.answers.AskedQuestions.Question;
import nl.zorgvuldig.consent.answers.ConsentAnswerForm;
import nl.zorgvuldig.consent.answers.OwnConsents;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.consent.rounds.RoundDeadlines;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// The questions that wait, one after another, for all children at once; then all answers on one
/// page, from where they are sent ([OwnConsentController]). Until then they travel in the form: no
/// step keeps anything, and who stops has said nothing.
@Controller
@RequestMapping("/toestemming")
class QuestionnaireController {
    private static final String HOME = "/toestemming";
    private static final String QUESTION = "consent/questionnaire/question";
    private static final String CHECK = "consent/questionnaire/check";

    /// The field that says which question was on the page.
    private static final String AT = "at";

    private final OwnConsents consents;
    private final OwnConsentCases cases;
    private final RoundDeadlines deadlines;
    private final Accounts accounts;
    private final Clock clock;

    QuestionnaireController(
            OwnConsents consents, OwnConsentCases cases, RoundDeadlines deadlines, Accounts accounts, Clock clock) {
        this.consents = consents;
        this.cases = cases;
        this.deadlines = deadlines;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// The first question; who has answered everything goes to all of them.
    @GetMapping("/antwoorden")
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page first(SignedInUser who) {
        AskedQuestions open = asked(who).open();
        return open.list().isEmpty()
                ? Page.seeOther(HOME)
                : question(Form.empty(), open, open.list().getFirst(), AnswerDraft.empty(), Optional.empty());
    }

    /// What was said last year to the same words, as a proposal: it has to be looked at and sent.
    @GetMapping("/vorig-jaar")
    Page lastYear(SignedInUser who) {
        AskedQuestions asked = asked(who);
        AnswerDraft proposal = asked.lastYear();
        return proposal.isEmpty()
                ? Page.seeOther(HOME)
                : check(Form.empty(), asked, proposal, Optional.of(Sentence.of("consent.questions.last_year")));
    }

    /// The next page: of another question, or with all answers.
    @PostMapping("/antwoorden")
    @Upholds(CONSENT_CHECKED_EVERY_SCHOOL_YEAR)
    Page next(SignedInUser who, Form form) {
        AskedQuestions asked = asked(who);
        AnswerDraft draft = AnswerDraft.read(form, asked);
        AskedQuestions steps = asked.toCheck(draft);
        Optional<Question> wanted = steps.find(form.value("to"));
        if (wanted.isPresent()) {
            return question(form, steps, wanted.get(), draft, Optional.empty());
        }
        Optional<Question> answered = steps.find(form.value(AT));
        return answered.map(question -> answered(form, asked, steps, question, draft))
                .orElseGet(() -> check(form, asked, draft, changed(draft)));
    }

    private Page answered(Form form, AskedQuestions asked, AskedQuestions steps, Question question, AnswerDraft draft) {
        String go = form.value("go");
        if (go.equals("back") && checking(form)) {
            return check(form, asked, draft, changed(draft));
        }
        if (go.equals("back")) {
            return question(form, steps, steps.before(question).orElse(question), draft, Optional.empty());
        }
        if (ConsentAnswerForm.version(form, "version." + question.code()) != question.version()) {
            return question(form, steps, question, draft, Optional.of(Sentence.of("consent.questions.changed")));
        }
        choose(form, question, go, draft);
        Optional<Question> after = checking(form) ? Optional.empty() : steps.after(question);
        return after.map(next -> question(form, steps, next, draft, changed(draft)))
                .orElseGet(() -> check(form, asked, draft, changed(draft)));
    }

    /// Nothing is filled in for a child about whom nothing was chosen, or who was not on the page.
    private static void choose(Form form, Question question, String go, AnswerDraft draft) {
        draft.drop(question);
        for (Child child : question.children()) {
            if (!form.has("shown", child.pupil().toString())) {
                continue;
            }
            String said = go.equals("each") ? form.value("each." + question.code() + "." + child.pupil()) : go;
            ConsentAnswerForm.choice(said)
                    .ifPresent(choice -> draft.put(question, child.pupil(), question.version(), choice));
        }
    }

    /// What was sent last.
    @GetMapping("/verstuurd")
    Page sent(SignedInUser who) {
        return SentAnswersPage.of(asked(who), accounts.emailOf(who.person()).isPresent(), cases.countWaiting(who))
                .map(page -> Page.of("consent/questionnaire/sent", page))
                .orElseGet(() -> Page.seeOther(HOME));
    }

    private Page question(
            Form form, AskedQuestions steps, Question question, AnswerDraft draft, Optional<Sentence> notice) {
        return Page.of(
                QUESTION,
                new QuestionPage(
                        id(form),
                        question,
                        steps.number(question),
                        steps.list().size(),
                        deadlines.find(
                                question.children().stream().map(Child::pupil).toList(), SchoolDay.today(clock)),
                        draft,
                        checking(form),
                        draft.isEmpty()
                                && steps.number(question) == 1
                                && !steps.lastYear().isEmpty(),
                        notice));
    }

    private Page check(Form form, AskedQuestions asked, AnswerDraft draft, Optional<Sentence> notice) {
        return Page.of(CHECK, new AnswerCheckPage(id(form), asked.toCheck(draft), draft, notice));
    }

    private static Optional<Sentence> changed(AnswerDraft draft) {
        return draft.changed() ? Optional.of(Sentence.of("consent.questions.changed_before")) : Optional.empty();
    }

    private static boolean checking(Form form) {
        return form.value("from").equals("check");
    }

    /// By which a form that is sent twice is known.
    private String id(Form form) {
        return Id.parse(form.value("form")).orElseGet(() -> Id.next(clock)).toString();
    }

    private AskedQuestions asked(SignedInUser who) {
        return AskedQuestions.of(consents.listQuestions(who), SchoolYear.of(SchoolDay.today(clock)));
    }
}
