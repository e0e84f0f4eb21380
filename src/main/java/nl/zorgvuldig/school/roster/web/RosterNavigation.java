package nl.zorgvuldig.school.roster.web;

import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.school.roster.leavers.LeaverController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterNavigation {
    @Bean
    NavigationItem importPlace() {
        return NavigationItem.forFunctions("roster.nav.import", RosterImportPages.START, 60, "administrator")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    WorkPage leaverWorkPage() {
        return WorkPage.of("leaver", _ -> LeaverController.ADDRESS);
    }
}
