package nl.zorgvuldig.privacy.breaches.web;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.privacy.breaches.notifications.BreachLetterController;
import nl.zorgvuldig.privacy.breaches.reports.BreachReportController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entries for data breaches: reporting for everybody who works here, the register for
/// its handlers, and open breaches on "Vandaag" with the time left.
@Configuration(proxyBeanMethods = false)
class BreachNavigation {
    @Bean
    NavigationItem reportBreachPlace() {
        return NavigationItem.forFunctions("breaches.nav.report", BreachReportController.ADDRESS, 90, "staff")
                .in(NavigationGroup.OWN);
    }

    @Bean
    LowAssurancePaths reportBreachWithALink() {
        return () -> List.of(BreachReportController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem breachesPlace() {
        return NavigationItem.forFunctions(
                        "breaches.nav", BreachController.ADDRESS, 61, "data_protection_officer", "board", "head")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    WorkPage breachWorkPage() {
        return WorkPage.of(
                "breach",
                item -> item.turn().task().equals("breaches.task.hand_out")
                        ? BreachLetterController.ADDRESS
                        : BreachController.ADDRESS + "/" + item.id());
    }
}
