package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.identity.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who got a letter need not sign in.
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {
    @Bean
    OpenPaths openToLetters() {
        return () -> List.of("/antwoord", "/antwoord/**");
    }
}
