package nl.zorgvuldig.care.medical;

import java.util.List;
import nl.zorgvuldig.care.medical.viewings.web.OwnViewingController;
import nl.zorgvuldig.care.medical.viewings.web.ViewingController;
import nl.zorgvuldig.care.medical.viewings.web.ViewingMinutesController;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MedicalNavigation {
    @Bean
    NavigationItem medicalPlace() {
        return NavigationItem.forFunctions("medical.nav", "/medisch", 25, "school_doctor")
                .in(NavigationGroup.PUPILS)
                .insteadUnder(Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR, Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY);
    }

    @Bean
    NavigationItem ownViewingsPlace() {
        return NavigationItem.forFunctions("medical.viewing.nav", OwnViewingController.ADDRESS, 36, "decides", "pupil")
                .in(NavigationGroup.RIGHTS)
                .insteadUnder(Clause.MEDICAL_FILE_WITH_SCHOOL_DOCTOR);
    }

    @Bean
    SearchPaths lookingForPatients() {
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
