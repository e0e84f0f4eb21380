package nl.zorgvuldig.oversight.unusual.web;

import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnusualNavigation {
    /// For heads; officer and board find it from the page about watching.
    @Bean
    NavigationItem unusualPlace() {
        return NavigationItem.forFunctions("oversight.navigation.unusual", UnusualController.ADDRESS, 66, "head")
                .in(NavigationGroup.OVERSIGHT);
    }
}
