package nl.zorgvuldig.medical.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.Searches;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MedicalNavigation {
    @Bean
    NavigationItem medicalPlace() {
        return NavigationItem.forFunctions("medical.nav", "/medisch", 25, "school_doctor")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    NavigationItem ownViewingsPlace() {
        return NavigationItem.forFunctions("medical.viewing.nav", OwnViewingController.ADDRESS, 36, "decides", "pupil")
                .in(NavigationGroup.RIGHTS);
    }

    @Bean
    Searches lookingForPatients() {
        return () -> List.of("/medisch", "/medisch/vertrokken");
    }

    @Bean
    PupilPaths ownViewingsOfPupils() {
        return () -> List.of(
                OwnViewingController.ADDRESS,
                OwnViewingController.ADDRESS + "/**",
                ViewingMinutesController.ADDRESS + "/**");
    }

    @Bean
    WorkPage viewingWorkPage() {
        return WorkPage.of("viewing", item -> ViewingController.ADDRESS + "/" + item.id());
    }
}
