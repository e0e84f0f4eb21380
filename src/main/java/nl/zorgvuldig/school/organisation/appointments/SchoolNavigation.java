package nl.zorgvuldig.school.organisation.appointments;

import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
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
