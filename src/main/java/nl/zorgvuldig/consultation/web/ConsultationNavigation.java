package nl.zorgvuldig.consultation.web;

import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsultationNavigation {
    @Bean
    NavigationItem consultationsPlace() {
        return NavigationItem.forFunctions(
                        "consultation.navigation",
                        ConsultationController.ADDRESS,
                        24,
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head")
                .in(NavigationGroup.CARE);
    }

    @Bean
    WorkPage consultationWorkPage() {
        return WorkPage.of("consultation", item -> ConsultationController.ADDRESS + "/" + item.id());
    }
}
