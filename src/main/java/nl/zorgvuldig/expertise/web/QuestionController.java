package nl.zorgvuldig.expertise.web;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.expertise.Expert;
import nl.zorgvuldig.expertise.Experts;
import nl.zorgvuldig.expertise.Question;
import nl.zorgvuldig.expertise.QuestionId;
import nl.zorgvuldig.expertise.QuestionWish;
import nl.zorgvuldig.expertise.QuestionWish.Looked;
import nl.zorgvuldig.expertise.Questions;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Questions to experts about no pupil in particular, for who asks them.
@Controller
@RequestMapping(QuestionController.ADDRESS)
class QuestionController {
    static final String ADDRESS = "/anonieme-vragen";
    private static final String ASK = "expertise/ask";
    private static final String LOOKED = "looked";

    private final Questions questions;
    private final Experts experts;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    QuestionController(Questions questions, Experts experts, Schools schools, Accounts accounts, Clock clock) {
        this.questions = questions;
        this.experts = experts;
        this.schools = schools;
        this.accounts = accounts;
        this.clock = clock;
    }

    static String address(QuestionId id) {
        return ADDRESS + "/" + id;
    }

    @GetMapping("/nieuw")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page start(SignedIn who) {
        return experts.keeps(who)
                ? Page.of(ASK, page(who, Form.empty().numbered(clock)))
                : ExpertController.keepersOnly();
    }

    private AskPage page(SignedIn who, Form form) {
        List<SchoolId> own = questions.listSchools(who);
        List<Form.Option> places = schools.list().stream()
                .filter(one -> own.contains(one.id()))
                .map(one -> Form.Option.of(one.id().toString(), one.name()))
                .toList();
        return new AskPage(
                places,
                experts.list().stream()
                        .filter(Expert::open)
                        .map(one -> Form.Option.of(
                                one.person().toString(), one.name().full() + ", " + one.organisation()))
                        .toList(),
                SchoolDay.today(clock).plusWeeks(Questions.LONGEST_WEEKS),
                form.has(LOOKED, "on") || form.mistake(LOOKED).isPresent(),
                places.size() == 1 ? form.with("school", places.getFirst().value()) : form);
    }

    @PostMapping("/nieuw")
    Page ask(SignedIn who, Form form) {
        if (!experts.keeps(who)) {
            return ExpertController.keepersOnly();
        }
        Optional<FormId> number = form.number("text");
        Optional<QuestionWish> wish = read(form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(ASK, page(who, form));
        }
        return Page.answer(
                questions.ask(who, number.get(), wish.get()),
                form,
                "text",
                asked -> Page.seeOther(address(asked)),
                () -> Page.again(ASK, page(who, form)));
    }

    private static Optional<QuestionWish> read(Form form) {
        Optional<SchoolId> school = Id.parse(form.value("school")).map(SchoolId::new);
        Optional<PersonId> expert = Id.parse(form.value("expert")).map(PersonId::new);
        Optional<LocalDate> until = form.requiredDay("until", "expertise.no.day");
        if (school.isEmpty()) {
            form.wrong("school", "expertise.no.school");
        }
        if (expert.isEmpty()) {
            form.wrong("expert", "expertise.no.expert");
        }
        return school.isEmpty() || expert.isEmpty() || until.isEmpty()
                ? Optional.empty()
                : Optional.of(new QuestionWish(
                        school.get(),
                        expert.get(),
                        form.value("text"),
                        until.get(),
                        form.has(LOOKED, "on") ? Looked.YES : Looked.NO));
    }

    @GetMapping("/{question}")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page one(@PathVariable UUID question, SignedIn who) {
        return questions
                .find(new QuestionId(question))
                .map(one -> Page.of("expertise/question", page(one)))
                .orElseGet(Page::notFound);
    }

    private QuestionPage page(Question one) {
        LocalDate today = SchoolDay.today(clock);
        return new QuestionPage(
                address(one.id()),
                accounts.nameOf(one.expert()).full(),
                one.askedAt(),
                one.until(),
                CasePages.paragraphs(one.text()),
                one.answer().map(Question.Answer::at),
                one.answer().map(it -> CasePages.paragraphs(it.text())).orElseGet(List::of),
                Sentence.of("expertise.question." + CasePages.state(one, today)),
                CasePages.tone(one, today),
                one.state() == Question.State.OPEN ? QuestionPage.Acts.END : QuestionPage.Acts.NOTHING,
                Form.empty());
    }

    @PostMapping("/{question}/einde")
    Page end(@PathVariable UUID question, SignedIn who) {
        QuestionId id = new QuestionId(question);
        if (questions.find(id).isEmpty()) {
            return Page.notFound();
        }
        questions.end(id);
        return Page.seeOther(address(id));
    }
}
