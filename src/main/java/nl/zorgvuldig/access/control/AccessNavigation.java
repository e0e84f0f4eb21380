package nl.zorgvuldig.access.control;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessNavigation {
    @Bean
    NavigationItem todayPlace() {
        return NavigationItem.forSignedIn("access.nav.today", "/", 10).in(NavigationGroup.TODAY);
    }

    @Bean
    NavigationItem pupilsPlace() {
        return NavigationItem.forFunctions(
                        "access.nav.pupils", "/groepen", 20, "teacher", "support_coordinator", "head", "board")
                .in(NavigationGroup.PUPILS)
                .insteadUnder(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY);
    }

    @Bean
    SearchPaths lookingForPupils() {
        return () -> List.of("/leerlingen");
    }
}
