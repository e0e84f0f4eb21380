package nl.zorgvuldig.breaches.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds data breaches: reporting for everybody who works here; the register for who
/// handles them; and on "Vandaag" what waits, with the time left.
@Configuration(proxyBeanMethods = false)
class BreachPlaces {
    @Bean
    NavigationItem reportBreachPlace() {
        return NavigationItem.forFunctions("breaches.nav.report", ReportController.ADDRESS, 90, "staff")
                .in(NavigationGroup.OWN);
    }

    @Bean
    WeakPaths reportBreachWithALink() {
        return () -> List.of(ReportController.ADDRESS + "/**");
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
                        ? LetterController.ADDRESS
                        : BreachController.ADDRESS + "/" + item.id());
    }
}
