package nl.zorgvuldig.images.filming.web;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation to filming: the menu, and "Vandaag" for a head who must decide.
@Configuration(proxyBeanMethods = false)
class FilmingNavigation {
    @Bean
    NavigationItem ownFilmingPlace() {
        return NavigationItem.forFunctions("filming.nav", OwnFilmingController.ADDRESS, 39, "decides", "caregiver")
                .in(NavigationGroup.CONSENT)
                .insteadUnder(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION);
    }

    @Bean
    LowAssurancePaths ownFilmingWithALink() {
        return () -> List.of(OwnFilmingController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem filmingsPlace() {
        return NavigationItem.forFunctions("filming.nav", FilmingController.ADDRESS, 46, "teacher", "head")
                .in(NavigationGroup.PARENTS)
                .insteadUnder(Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION);
    }

    @Bean
    WorkPage filmingWorkPage() {
        return WorkPage.of("filming", item -> FilmingController.ADDRESS + "/" + item.id());
    }
}
