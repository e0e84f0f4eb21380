package nl.zorgvuldig.school.web;

import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SchoolNavigation {
    @Bean
    NavigationItem functionsPlace() {
        return NavigationItem.forFunctions("school.nav.functions", AppointmentPages.ADDRESS, 60, "board")
                .in(NavigationGroup.SCHOOL);
    }
}
