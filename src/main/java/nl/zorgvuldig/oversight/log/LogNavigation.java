package nl.zorgvuldig.oversight.log;

import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogNavigation {
    @Bean
    NavigationItem oversightPlace() {
        return NavigationItem.forFunctions(
                "oversight.navigation.log", "/toezicht", 60, "data_protection_officer", "board");
    }
}
