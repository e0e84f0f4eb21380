package nl.zorgvuldig.dossier.inspection;

import java.util.List;
import nl.zorgvuldig.dossier.inspection.copies.CopyController;
import nl.zorgvuldig.dossier.inspection.minutes.InspectionMinutesController;
import nl.zorgvuldig.dossier.inspection.requests.web.OwnInspectionController;
import nl.zorgvuldig.dossier.inspection.requests.web.RequestController;
import nl.zorgvuldig.dossier.inspection.sessions.InspectionSupervisorController;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entries of inspection.
@Configuration(proxyBeanMethods = false)
class InspectionNavigation {
    @Bean
    NavigationItem ownInspectionPlace() {
        return NavigationItem.forFunctions(
                        "inspection.nav.own", OwnInspectionController.ADDRESS, 35, "guardian", "pupil")
                .in(NavigationGroup.RIGHTS)
                .insteadUnder(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, Clause.INSPECTION_UNDER_SUPERVISION);
    }

    @Bean
    PupilPaths ownInspectionOfPupils() {
        return () -> List.of(
                OwnInspectionController.ADDRESS,
                OwnInspectionController.ADDRESS + "/**",
                InspectionMinutesController.ADDRESS + "/**");
    }

    @Bean
    LowAssurancePaths ownInspectionWithALink() {
        return () -> List.of(OwnInspectionController.ADDRESS + "/**");
    }

    @Bean
    WorkPage requestWorkPage() {
        return WorkPage.of("request", InspectionNavigation::address);
    }

    private static String address(WorkItem item) {
        return switch (item.turn().task()) {
            case "inspection.task.fetch" -> OwnInspectionController.ADDRESS;
            case "inspection.task.open", "inspection.task.end" ->
                InspectionSupervisorController.ADDRESS + "/" + item.id();
            case "inspection.task.order", "inspection.task.hand_over" -> CopyController.ADDRESS + "/" + item.id();
            default -> RequestController.ADDRESS + "/" + item.id();
        };
    }

    @Bean
    NavigationItem inspectionRequestsPlace() {
        return NavigationItem.forFunctions("inspection.nav.requests", RequestController.ADDRESS, 45, "head")
                .in(NavigationGroup.PARENTS)
                .insteadUnder(Clause.INSPECTION_UNDER_SUPERVISION);
    }
}
