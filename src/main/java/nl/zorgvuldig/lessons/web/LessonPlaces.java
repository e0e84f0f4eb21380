package nl.zorgvuldig.lessons.web;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.lessons.LessonCounts.SchoolCount;
import nl.zorgvuldig.lessons.LessonReminders;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the lessons: in the menu of who gives them or sees to it, and from March on
/// "Vandaag" for the head.
@Configuration(proxyBeanMethods = false)
class LessonPlaces {
    @Bean
    NavigationItem socialMediaLessons() {
        return NavigationItem.forFunctions("lessons.nav", LessonController.ADDRESS, 47, "teacher", "head", "board")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    TodayNote lessonsToGive(LessonReminders reminders) {
        return who -> who.kind() == AccountKind.STAFF
                ? reminders.waiting().stream().map(LessonPlaces::note).toList()
                : List.of();
    }

    private static TodayNote.Note note(SchoolCount one) {
        return new TodayNote.Note(
                Sentence.of("lessons.today", one.without().size(), one.name()),
                Sentence.of("lessons.today.do"),
                LessonController.ADDRESS);
    }
}
