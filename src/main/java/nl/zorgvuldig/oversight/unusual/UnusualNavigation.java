package nl.zorgvuldig.oversight.unusual;

import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class UnusualNavigation {
    /// Navigation entry for heads; officer and board find it from the start page of the log.
    @Bean
    NavigationItem unusualPlace() {
        return NavigationItem.forFunctions("oversight.navigation.unusual", UnusualController.ADDRESS, 66, "head")
                .in(NavigationGroup.OVERSIGHT);
    }
}
