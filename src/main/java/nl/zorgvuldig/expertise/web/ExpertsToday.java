package nl.zorgvuldig.expertise.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.consent.CaseTurns;
import nl.zorgvuldig.expertise.Answering;
import nl.zorgvuldig.expertise.OpenCases;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where a case with an expert is gone on with; on "Vandaag" of an expert, that something is open.
@Configuration(proxyBeanMethods = false)
class ExpertsToday {
    @Bean
    WorkPage caseWorkPage() {
        return CaseTurns.page("expert", "expertise.task.answer", CaseController.ADDRESS);
    }

    @Bean
    TodayNote openToExpert(OpenCases cases, Answering answering, Clock clock) {
        return who -> who.kind() == AccountKind.EXPERT && (!cases.list(who).isEmpty() || waits(who, answering, clock))
                ? List.of(new TodayNote.Note(
                        Sentence.of("expertise.today.open"),
                        Sentence.of("expertise.today.go"),
                        AdviserController.ADDRESS))
                : List.of();
    }

    private static boolean waits(SignedIn who, Answering answering, Clock clock) {
        LocalDate today = SchoolDay.today(clock);
        return answering.list(who).stream().anyMatch(one -> one.waits(today));
    }

    @Bean
    WorkPage questionWorkPage() {
        return WorkPage.of("question", item -> QuestionController.ADDRESS + "/" + item.id());
    }
}
