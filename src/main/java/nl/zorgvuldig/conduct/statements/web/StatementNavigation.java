package nl.zorgvuldig.conduct.statements.web;

import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation to the statement: on "Vandaag" for people who still have to sign, and in the menu of
/// those responsible.
@Configuration(proxyBeanMethods = false)
class StatementNavigation {
    @Bean
    NavigationItem signersPlace() {
        return NavigationItem.forFunctions("conduct.nav", "/geheimhouding/overzicht", 65, "head", "board")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    WorkPage statementWorkPage() {
        return WorkPage.of("statement", _ -> StatementController.ADDRESS);
    }
}
