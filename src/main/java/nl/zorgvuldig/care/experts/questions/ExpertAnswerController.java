package nl.zorgvuldig.care.experts.questions;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.zorgvuldig.care.experts.advice.ExpertAdviserController;
import nl.zorgvuldig.care.experts.advice.ExpertAdviserPages;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationPages;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.Form;
import nl.zorgvuldig.platform.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Pages on which an expert answers a question about no pupil in particular.
@Controller
@RequestMapping(ExpertAnswerController.ADDRESS)
public class ExpertAnswerController {
    static final String ADDRESS = ExpertAdviserController.ADDRESS + "/vragen/{question}";
    private static final String TEMPLATE = "care/experts/questions/question";

    private final ExpertAnswers answering;
    private final ExpertAdviserPages pages;
    private final Clock clock;

    ExpertAnswerController(ExpertAnswers answering, ExpertAdviserPages pages, Clock clock) {
        this.answering = answering;
        this.pages = pages;
        this.clock = clock;
    }

    public static String address(ExpertQuestionId id) {
        return ExpertAdviserController.ADDRESS + "/vragen/" + id;
    }

    @GetMapping
    @Upholds(EXPERTS_AFTER_CONSENT)
    Page read(@PathVariable UUID question, SignedInUser who) {
        return opened(question, who, expertQuestion -> Page.of(TEMPLATE, page(expertQuestion, Form.empty())));
    }

    @PostMapping
    Page answer(@PathVariable UUID question, SignedInUser who, Form form) {
        return opened(question, who, expertQuestion -> {
            form.wrong(answering.answer(expertQuestion, form.value("answer")));
            return form.wrong()
                    ? Page.again(TEMPLATE, page(expertQuestion, form))
                    : Page.sent(address(expertQuestion.id()));
        });
    }

    private ExpertQuestionPage page(ExpertQuestion question, Form form) {
        LocalDate today = SchoolDay.today(clock);
        return new ExpertQuestionPage(
                address(question.id()),
                pages.school(question),
                question.askedAt(),
                question.until(),
                ExpertConsultationPages.paragraphs(question.text()),
                question.answer().map(ExpertQuestion.Answer::at),
                question.answer()
                        .map(it -> ExpertConsultationPages.paragraphs(it.text()))
                        .orElseGet(List::of),
                Sentence.of("expertise.question." + ExpertConsultationPages.state(question, today)),
                ExpertConsultationPages.tone(question, today),
                question.waits(today) ? ExpertQuestionPage.Acts.ANSWER : ExpertQuestionPage.Acts.NOTHING,
                form);
    }

    private Page opened(UUID question, SignedInUser who, Function<ExpertQuestion, Page> page) {
        return who.kind() != AccountKind.EXPERT
                ? ExpertAdviserController.expertsOnly()
                : answering
                        .open(who, new ExpertQuestionId(question))
                        .map(page)
                        .orElseGet(ExpertAdviserController::closed);
    }
}
