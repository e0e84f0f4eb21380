package nl.zorgvuldig.inspection.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkItem;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds inspection.
@Configuration(proxyBeanMethods = false)
class InspectionNavigation {
    @Bean
    NavigationItem ownInspectionPlace() {
        return NavigationItem.forFunctions("inspection.nav.own", OwnController.ADDRESS, 35, "guardian", "pupil")
                .in(NavigationGroup.RIGHTS);
    }

    @Bean
    PupilPaths ownInspectionOfPupils() {
        return () -> List.of(OwnController.ADDRESS, OwnController.ADDRESS + "/**", MinutesController.ADDRESS + "/**");
    }

    @Bean
    WeakPaths ownInspectionWithALink() {
        return () -> List.of(OwnController.ADDRESS + "/**");
    }

    @Bean
    WorkPage requestWorkPage() {
        return WorkPage.of("request", InspectionNavigation::address);
    }

    private static String address(WorkItem item) {
        return switch (item.turn().task()) {
            case "inspection.task.fetch" -> OwnController.ADDRESS;
            case "inspection.task.open", "inspection.task.end" -> SupervisingController.ADDRESS + "/" + item.id();
            case "inspection.task.order", "inspection.task.hand_over" -> CopyController.ADDRESS + "/" + item.id();
            default -> RequestController.ADDRESS + "/" + item.id();
        };
    }

    @Bean
    NavigationItem inspectionRequestsPlace() {
        return NavigationItem.forFunctions("inspection.nav.requests", RequestController.ADDRESS, 45, "head")
                .in(NavigationGroup.PARENTS);
    }
}
