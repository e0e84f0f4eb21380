package nl.zorgvuldig.consent.web;

import java.util.List;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who got a letter need not sign in.
@Configuration(proxyBeanMethods = false)
class LetterConfiguration {
    @Bean
    OpenPaths openToLetters() {
        return () -> List.of("/antwoord", "/antwoord/**");
    }

    /// For who begins at the front door with a letter in hand.
    @Bean
    NavigationItem letterPlace() {
        return new NavigationItem("consent.nav.letter", "/antwoord", 70, visitor -> !visitor.signedIn())
                .in(NavigationGroup.OWN);
    }
}
