package nl.zorgvuldig.care.experts;

import java.util.regex.Pattern;
import nl.zorgvuldig.care.experts.advice.ExpertAdviserController;
import nl.zorgvuldig.care.experts.consultations.web.ExpertConsultationController;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpertNavigation {
    @Bean
    NavigationItem expertsPlace() {
        return NavigationItem.forFunctions(
                        "expertise.navigation", ExpertConsultationController.ADDRESS, 26, "support_coordinator", "head")
                .alsoAt(Pattern.compile("/deskundigen|/anonieme-vragen"))
                .in(NavigationGroup.CARE)
                .insteadUnder(Clause.EXPERTS_AFTER_CONSENT);
    }

    @Bean
    NavigationItem adviserPlace() {
        return NavigationItem.forFunctions("expertise.navigation.own", ExpertAdviserController.ADDRESS, 10, "expert")
                .in(NavigationGroup.PUPILS)
                .insteadUnder(Clause.DOSSIER_FOR_GUIDES_AND_AUTHORITY, Clause.EXPERTS_AFTER_CONSENT);
    }
}
