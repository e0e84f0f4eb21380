package nl.zorgvuldig.logbook.web;

import java.util.List;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LookNavigation {
    @Bean
    NavigationItem lookedPlace() {
        return NavigationItem.forFunctions("logbook.navigation.looked", "/wie-keek", 45, "decides", "pupil")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    PupilPaths lookedOfPupils() {
        return () -> List.of("/wie-keek", "/wie-keek/**");
    }
}
