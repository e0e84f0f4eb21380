package nl.zorgvuldig.expertise.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertiseNavigation {
    @Bean
    NavigationItem expertsPlace() {
        return NavigationItem.forFunctions(
                        "expertise.navigation", CaseController.ADDRESS, 26, "support_coordinator", "head")
                .alsoAt(Pattern.compile("/deskundigen|/anonieme-vragen"))
                .in(NavigationGroup.CARE);
    }

    @Bean
    NavigationItem adviserPlace() {
        return NavigationItem.forFunctions("expertise.navigation.own", AdviserController.ADDRESS, 10, "expert")
                .in(NavigationGroup.PUPILS);
    }
}
