package nl.zorgvuldig.platform.worklist.web;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who gets to the page, and with what: everybody who is told of something, as they sign in.
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
