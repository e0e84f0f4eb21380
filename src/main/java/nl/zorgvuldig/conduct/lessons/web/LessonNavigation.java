package nl.zorgvuldig.conduct.lessons.web;

import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation to the lessons: in the menu of teachers and those responsible, and from March on
/// "Vandaag" for the head.
@Configuration(proxyBeanMethods = false)
class LessonNavigation {
    @Bean
    NavigationItem socialMediaLessons() {
        return NavigationItem.forFunctions(
                        "lessons.nav", LessonOverviewController.ADDRESS, 47, "teacher", "head", "board")
                .in(NavigationGroup.PUPILS)
                .insteadUnder(Clause.PUPILS_TAUGHT_SOCIAL_MEDIA);
    }

    @Bean
    WorkPage lessonWorkPage() {
        return WorkPage.of("lesson", item -> LessonOverviewController.ADDRESS + "/groepen/" + item.id());
    }
}
