package nl.zorgvuldig.coaching.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.files.UploadPlace;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
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
                .in(NavigationGroup.PICTURES);
    }

    @Bean
    UploadPlace lessonUploads() {
        return new UploadPlace(Pattern.compile(CoachingController.ADDRESS + "/[0-9a-fA-F-]{36}/toevoegen"));
    }
}
