package nl.zorgvuldig.oversight.clauses;

import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entry of the policy: last, for everyone.
@Configuration(proxyBeanMethods = false)
class PolicyNavigation {
    @Bean
    NavigationItem policyItem() {
        return NavigationItem.forEveryone("oversight.navigation.policy", "/beleid", 900)
                .in(NavigationGroup.OWN)
                .insteadUnder(Clause.POLICY_FOR_EVERYONE);
    }
}
