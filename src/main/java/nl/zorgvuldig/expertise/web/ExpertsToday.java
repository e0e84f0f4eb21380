package nl.zorgvuldig.expertise.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.expertise.Answering;
import nl.zorgvuldig.expertise.Cases;
import nl.zorgvuldig.expertise.Experts;
import nl.zorgvuldig.expertise.OpenCases;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// On "Vandaag": to who proposed it, that everybody said yes and a date can be set; to an expert,
/// that something is open.
@Configuration(proxyBeanMethods = false)
class ExpertsToday {
    @Bean
    TodayNote consentedCases(Experts experts, Cases cases, CasePages pages) {
        return who -> experts.keeps(who) ? consented(who, cases, pages) : List.of();
    }

    private static List<TodayNote.Note> consented(SignedIn who, Cases cases, CasePages pages) {
        return cases.listToPlan(who).stream()
                .map(one -> new TodayNote.Note(
                        Sentence.of(
                                "expertise.today.consented", pages.name(one.it().pupil())),
                        Sentence.of("expertise.today.plan"),
                        CaseController.address(one.it().id())))
                .toList();
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
}
