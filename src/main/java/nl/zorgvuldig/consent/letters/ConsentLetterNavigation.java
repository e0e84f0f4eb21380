package nl.zorgvuldig.consent.letters;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation for people with a letter, who need not sign in.
@Configuration(proxyBeanMethods = false)
class ConsentLetterNavigation {
    @Bean
    PublicPaths openToLetters() {
        return () -> List.of("/antwoord", "/antwoord/**");
    }

    /// Entry on the front page for a person with a letter in hand.
    @Bean
    NavigationItem letterPlace() {
        return new NavigationItem("consent.nav.letter", "/antwoord", 70, visitor -> !visitor.signedIn())
                .in(NavigationGroup.OWN);
    }
}
