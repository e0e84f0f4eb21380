package nl.zorgvuldig.oversight.log;

import java.util.List;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LogNavigation {
    /// Proof of an answer can be checked by whoever gave it.
    @Bean
    PupilPaths verifierForPupils() {
        return () -> List.of("/toezicht/controle/Verify.java");
    }

    @Bean
    NavigationItem oversightPlace() {
        return NavigationItem.forFunctions(
                        "oversight.navigation.log", "/toezicht", 60, "data_protection_officer", "board")
                .in(NavigationGroup.OVERSIGHT);
    }
}
