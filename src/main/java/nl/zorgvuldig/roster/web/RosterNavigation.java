package nl.zorgvuldig.roster.web;

import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNavigation {
    @Bean
    NavigationItem importPlace() {
        return NavigationItem.forFunctions("roster.nav.import", ImportPages.START, 60, "administrator")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    WorkPage leaverWorkPage() {
        return WorkPage.of("leaver", _ -> LeaverController.ADDRESS);
    }
}
