package nl.zorgvuldig.access.accesslog.web;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessLogNavigation {
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
