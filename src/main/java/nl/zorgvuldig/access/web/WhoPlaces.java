package nl.zorgvuldig.access.web;

import java.util.List;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.BegunGuide;
import nl.zorgvuldig.access.Reviews;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds who could open what, and on "Vandaag" that it is time to look through it.
@Configuration(proxyBeanMethods = false)
class WhoPlaces {
    private static final int NAMES = 5;

    @Bean
    NavigationItem whoCanOpenPlace() {
        return NavigationItem.forFunctions(
                        "access.nav.who", WhatController.ADDRESS, 62, "head", "board", "data_protection_officer")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    WorkPage reviewWorkPage() {
        return WorkPage.of("review", _ -> ReviewController.ADDRESS);
    }

    /// Nobody lets people into dossiers by a file without the head seeing it.
    @Bean
    TodayNote guidesBegun(Reviews reviews) {
        return who -> who.kind() == AccountKind.STAFF
                ? reviews.begunLately().entrySet().stream()
                        .map(one -> note(one.getKey(), one.getValue()))
                        .toList()
                : List.of();
    }

    private static TodayNote.Note note(School school, List<BegunGuide> begun) {
        String names = begun.stream()
                .limit(NAMES)
                .map(one -> one.name().full() + " (" + one.group() + ")")
                .collect(Collectors.joining(", "));
        return new TodayNote.Note(
                Sentence.of(
                        begun.size() > NAMES ? "access.review.begun.more" : "access.review.begun",
                        begun.size(),
                        school.name(),
                        names),
                Sentence.of("access.review.begun.do"),
                ReviewController.ADDRESS);
    }
}
