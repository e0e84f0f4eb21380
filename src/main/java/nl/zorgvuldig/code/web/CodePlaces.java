package nl.zorgvuldig.code.web;

import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds the code of conduct.
@Configuration(proxyBeanMethods = false)
class CodePlaces {
    @Bean
    NavigationItem codesPlace() {
        return NavigationItem.forFunctions("code.nav", CodeController.ADDRESS, 66, "staff")
                .in(NavigationGroup.OWN);
    }

    @Bean
    WorkPage receiptWorkPage() {
        return WorkPage.of("receipt", item -> CodeController.ADDRESS + "/" + item.id());
    }
}
