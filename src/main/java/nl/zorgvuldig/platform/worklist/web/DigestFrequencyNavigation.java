package nl.zorgvuldig.platform.worklist.web;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Access to the page: open to pupils too, and at a low assurance level, since everybody who is
/// notified of something may choose.
@Configuration(proxyBeanMethods = false)
class DigestFrequencyNavigation {
    @Bean
    PupilPaths ownRhythmsOfPupils() {
        return () -> List.of(DigestFrequencyController.ADDRESS);
    }

    @Bean
    LowAssurancePaths ownRhythmsWithALink() {
        return () -> List.of(DigestFrequencyController.ADDRESS);
    }
}
