package nl.zorgvuldig.oversight.web;

import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The place of the policy in the navigation: last, for everyone.
@Configuration(proxyBeanMethods = false)
class PolicyNavigation {
    @Bean
    NavigationItem policyItem() {
        return NavigationItem.forEveryone("oversight.navigation.policy", "/beleid", 900)
                .in(NavigationGroup.OWN);
    }
}
