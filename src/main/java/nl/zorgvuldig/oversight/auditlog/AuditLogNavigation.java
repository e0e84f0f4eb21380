package nl.zorgvuldig.oversight.auditlog;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditLogNavigation {
    /// Path of the verifier of proofs of answers, open to pupils who answered.
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
