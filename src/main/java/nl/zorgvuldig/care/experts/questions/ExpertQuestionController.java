package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.care.experts.Expert;
import nl.zorgvuldig.care.experts.ExpertController;
import nl.zorgvuldig.care.experts.Experts;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationPages;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionDraft.Looked;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages for questions to experts about no pupil in particular, for those who ask them.
@Controller
@RequestMapping(ExpertQuestionController.ADDRESS)
public class ExpertQuestionController {
    public static final String ADDRESS = "/anonieme-vragen";
    private static final String ASK = "care/experts/questions/ask";
    private static final String LOOKED = "looked";

    private final ExpertQuestions questions;
    private final Experts experts;
    private final Schools schools;
    private final Accounts accounts;
    private final Clock clock;

    ExpertQuestionController(
            ExpertQuestions questions, Experts experts, Schools schools, Accounts accounts, Clock clock) {
        this.questions = questions;
        this.experts = experts;
        this.schools = schools;
        this.accounts = accounts;
        this.clock = clock;
    }

    public static String address(ExpertQuestionId id) {
        return ADDRESS + "/" + id;
    }

    @GetMapping("/nieuw")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page start(SignedInUser who) {
        return experts.keeps(who)
                ? Page.of(ASK, page(who, Form.empty().numbered(clock)))
                : ExpertController.keepersOnly();
    }

    private AskExpertPage page(SignedInUser who, Form form) {
        List<SchoolId> own = questions.listSchools(who);
        List<Form.Option> places = schools.list().stream()
                .filter(school -> own.contains(school.id()))
                .map(school -> Form.Option.of(school.id().toString(), school.name()))
                .toList();
        return new AskExpertPage(
                places,
                experts.list().stream()
                        .filter(Expert::open)
                        .map(expert -> Form.Option.of(
                                expert.person().toString(), expert.name().full() + ", " + expert.organisation()))
                        .toList(),
                SchoolDay.today(clock).plusWeeks(ExpertQuestions.LONGEST_WEEKS),
                form.has(LOOKED, "on") || form.mistake(LOOKED).isPresent(),
                places.size() == 1 ? form.with("school", places.getFirst().value()) : form);
    }

    @PostMapping("/nieuw")
    Page ask(SignedInUser who, Form form) {
        if (!experts.keeps(who)) {
            return ExpertController.keepersOnly();
        }
        Optional<FormId> number = form.number("text");
        Optional<ExpertQuestionDraft> wish = read(form);
        if (number.isEmpty() || wish.isEmpty()) {
            return Page.again(ASK, page(who, form));
        }
        return Page.answer(
                questions.ask(who, number.get(), wish.get()),
                form,
                "text",
                asked -> Page.sent(address(asked)),
                () -> Page.again(ASK, page(who, form)));
    }

    private static Optional<ExpertQuestionDraft> read(Form form) {
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
                : Optional.of(new ExpertQuestionDraft(
                        school.get(),
                        expert.get(),
                        form.value("text"),
                        until.get(),
                        form.has(LOOKED, "on") ? Looked.YES : Looked.NO));
    }

    @GetMapping("/{question}")
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page one(@PathVariable UUID question, SignedInUser who) {
        return questions
                .find(new ExpertQuestionId(question))
                .map(expertQuestion -> Page.of("care/experts/questions/question", page(expertQuestion)))
                .orElseGet(Page::notFound);
    }

    private ExpertQuestionPage page(ExpertQuestion question) {
        LocalDate today = SchoolDay.today(clock);
        return new ExpertQuestionPage(
                address(question.id()),
                accounts.nameOf(question.expert()).full(),
                question.askedAt(),
                question.until(),
                ExpertConsultationPages.paragraphs(question.text()),
                question.answer().map(ExpertQuestion.Answer::at),
                question.answer()
                        .map(it -> ExpertConsultationPages.paragraphs(it.text()))
                        .orElseGet(List::of),
                Sentence.of("expertise.question." + ExpertConsultationPages.state(question, today)),
                ExpertConsultationPages.tone(question, today),
                question.state() == ExpertQuestion.State.OPEN
                        ? ExpertQuestionPage.Acts.END
                        : ExpertQuestionPage.Acts.NOTHING,
                Form.empty());
    }

    @PostMapping("/{question}/einde")
    Page end(@PathVariable UUID question, SignedInUser who) {
        ExpertQuestionId id = new ExpertQuestionId(question);
        if (questions.find(id).isEmpty()) {
            return Page.notFound();
        }
        questions.end(id);
        return Page.seeOther(address(id));
    }
}
