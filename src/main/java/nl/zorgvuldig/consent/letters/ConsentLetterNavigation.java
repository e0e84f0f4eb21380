package nl.zorgvuldig.consent.letters;

import java.util.List;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who got a letter need not sign in.
@Configuration(proxyBeanMethods = false)
class ConsentLetterNavigation {
    @Bean
    PublicPaths openToLetters() {
        return () -> List.of("/antwoord", "/antwoord/**");
    }

    /// For who begins at the front door with a letter in hand.
    @Bean
    NavigationItem letterPlace() {
        return new NavigationItem("consent.nav.letter", "/antwoord", 70, visitor -> !visitor.signedIn())
                .in(NavigationGroup.OWN);
    }
}
