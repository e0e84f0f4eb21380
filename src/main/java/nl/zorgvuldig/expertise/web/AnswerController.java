package nl.zorgvuldig.expertise.web;

import static nl.zorgvuldig.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.expertise.Answering;
import nl.zorgvuldig.expertise.Question;
import nl.zorgvuldig.expertise.QuestionId;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.web.Form;
import nl.zorgvuldig.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// An expert answers a question about no pupil in particular.
@Controller
@RequestMapping(AnswerController.ADDRESS)
class AnswerController {
    static final String ADDRESS = AdviserController.ADDRESS + "/vragen/{question}";
    private static final String TEMPLATE = "expertise/question";

    private final Answering answering;
    private final AdviserPages pages;
    private final Clock clock;

    AnswerController(Answering answering, AdviserPages pages, Clock clock) {
        this.answering = answering;
        this.pages = pages;
        this.clock = clock;
    }

    static String address(QuestionId id) {
        return AdviserController.ADDRESS + "/vragen/" + id;
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page read(@PathVariable UUID question, SignedIn who) {
        return opened(question, who, one -> Page.of(TEMPLATE, page(one, Form.empty())));
    }

    @PostMapping
    Page answer(@PathVariable UUID question, SignedIn who, Form form) {
        return opened(question, who, one -> {
            form.wrong(answering.answer(one, form.value("answer")));
            return form.wrong() ? Page.again(TEMPLATE, page(one, form)) : Page.seeOther(address(one.id()));
        });
    }

    private QuestionPage page(Question one, Form form) {
        LocalDate today = SchoolDay.today(clock);
        return new QuestionPage(
                address(one.id()),
                pages.school(one),
                one.askedAt(),
                one.until(),
                CasePages.paragraphs(one.text()),
                one.answer().map(Question.Answer::at),
                one.answer().map(it -> CasePages.paragraphs(it.text())).orElseGet(List::of),
                Sentence.of("expertise.question." + CasePages.state(one, today)),
                CasePages.tone(one, today),
                one.waits(today) ? QuestionPage.Acts.ANSWER : QuestionPage.Acts.NOTHING,
                form);
    }

    private Page opened(UUID question, SignedIn who, Function<Question, Page> page) {
        return who.kind() != AccountKind.EXPERT
                ? AdviserController.expertsOnly()
                : answering.open(who, new QuestionId(question)).map(page).orElseGet(AdviserController::closed);
    }
}
