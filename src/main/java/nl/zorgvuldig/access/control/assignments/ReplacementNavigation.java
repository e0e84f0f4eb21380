package nl.zorgvuldig.access.control.assignments;

import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplacementNavigation {
    @Bean
    NavigationItem replacementPlace() {
        return NavigationItem.forFunctions("access.replace", ReplacementController.ADDRESS, 58, "head")
                .in(NavigationGroup.SCHOOL);
    }
}
