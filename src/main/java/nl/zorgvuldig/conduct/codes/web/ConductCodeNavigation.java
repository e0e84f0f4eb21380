package nl.zorgvuldig.conduct.codes.web;

import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation to the code of conduct.
@Configuration(proxyBeanMethods = false)
class ConductCodeNavigation {
    @Bean
    NavigationItem codesPlace() {
        return NavigationItem.forFunctions("code.nav", StaffConductCodeController.ADDRESS, 66, "staff")
                .in(NavigationGroup.OWN);
    }

    @Bean
    WorkPage receiptWorkPage() {
        return WorkPage.of("receipt", item -> StaffConductCodeController.ADDRESS + "/" + item.id());
    }
}
