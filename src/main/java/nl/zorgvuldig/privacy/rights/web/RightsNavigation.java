package nl.zorgvuldig.privacy.rights.web;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entries for data subject requests.
@Configuration(proxyBeanMethods = false)
class RightsNavigation {
    @Bean
    NavigationItem ownRightsPlace() {
        return NavigationItem.forFunctions(
                        "rights.nav.own",
                        OwnRightsController.ADDRESS,
                        95,
                        "guardian",
                        "pupil",
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head",
                        "board",
                        "administrator",
                        "data_protection_officer",
                        "school_doctor",
                        "personnel_office")
                .in(NavigationGroup.RIGHTS)
                .insteadUnder(Clause.WHERE_TO_TURN);
    }

    @Bean
    PupilPaths ownRightsOfPupils() {
        return () -> List.of(OwnRightsController.ADDRESS, OwnRightsController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem keptRightsPlace() {
        return NavigationItem.forFunctions(
                        "rights.nav.requests", RightRequestController.ADDRESS, 46, "head", "board", "personnel_office")
                .in(NavigationGroup.PARENTS);
    }

    @Bean
    WorkPage rightWorkPage() {
        return WorkPage.of("right", item -> RightRequestController.ADDRESS + "/" + item.id());
    }
}
