package nl.zorgvuldig.lessons.web;

import nl.zorgvuldig.casework.WorkPage;
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
    WorkPage lessonWorkPage() {
        return WorkPage.of("lesson", item -> LessonController.ADDRESS + "/groepen/" + item.id());
    }
}
