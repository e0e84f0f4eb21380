package nl.zorgvuldig.care.consultation.web;

import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
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
                .in(NavigationGroup.CARE)
                .insteadUnder(Clause.TALKS_END_IN_AGREEMENTS);
    }

    @Bean
    WorkPage consultationWorkPage() {
        return WorkPage.of("consultation", item -> ConsultationController.ADDRESS + "/" + item.id());
    }
}
