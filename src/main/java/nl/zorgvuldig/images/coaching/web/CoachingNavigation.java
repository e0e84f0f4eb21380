package nl.zorgvuldig.images.coaching.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.platform.files.UploadPath;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoachingNavigation {
    @Bean
    NavigationItem lessonsPlace() {
        return NavigationItem.forFunctions(
                        "coaching.navigation",
                        CoachingController.ADDRESS,
                        27,
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head")
                .in(NavigationGroup.PICTURES)
                .insteadUnder(Clause.LESSON_RECORDINGS_STAY_INSIDE);
    }

    @Bean
    UploadPath lessonUploads() {
        return new UploadPath(Pattern.compile(CoachingController.ADDRESS + "/[0-9a-fA-F-]{36}/toevoegen"));
    }
}
