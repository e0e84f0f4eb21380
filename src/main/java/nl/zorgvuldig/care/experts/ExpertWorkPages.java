package nl.zorgvuldig.care.experts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.control.TodayNote;
import nl.zorgvuldig.care.experts.advice.ExpertAdviserController;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationController;
import nl.zorgvuldig.care.experts.questions.ExpertAnswers;
import nl.zorgvuldig.care.experts.questions.ExpertQuestionController;
import nl.zorgvuldig.consent.cases.ConsentCaseTurns;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Pages on which cases with experts are handled, and the note on an expert's "Vandaag" that
/// something is open.
@Configuration(proxyBeanMethods = false)
class ExpertWorkPages {
    @Bean
    WorkPage caseWorkPage() {
        return ConsentCaseTurns.page("expert", "expertise.task.answer", ExpertConsultationController.ADDRESS);
    }

    @Bean
    TodayNote openToExpert(OpenExpertConsultations cases, ExpertAnswers answering, Clock clock) {
        return who -> who.kind() == AccountKind.EXPERT && (!cases.list(who).isEmpty() || waits(who, answering, clock))
                ? List.of(new TodayNote.Note(
                        Sentence.of("expertise.today.open"),
                        Sentence.of("expertise.today.go"),
                        ExpertAdviserController.ADDRESS))
                : List.of();
    }

    private static boolean waits(SignedInUser who, ExpertAnswers answering, Clock clock) {
        LocalDate today = SchoolDay.today(clock);
        return answering.list(who).stream().anyMatch(question -> question.waits(today));
    }

    @Bean
    WorkPage questionWorkPage() {
        return WorkPage.of("question", item -> ExpertQuestionController.ADDRESS + "/" + item.id());
    }
}
