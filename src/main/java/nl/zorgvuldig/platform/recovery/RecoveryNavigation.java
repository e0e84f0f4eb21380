package nl.zorgvuldig.platform.recovery;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Pages of account recovery; those for people with a letter or a link need no signing in.
@Configuration(proxyBeanMethods = false)
class RecoveryNavigation {
    @Bean
    PublicPaths openToArrivals() {
        return () -> List.of("/uitnodiging", "/uitnodiging/**", "/nieuw-adres", "/nieuw-adres/**");
    }

    @Bean
    NavigationItem entrancePlace() {
        return NavigationItem.forFunctions(
                        "entrance.nav", RecoveryHelpController.PLACE, 62, "head", "board", "administrator")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    SearchPaths lookingForPeople() {
        return () -> List.of("/toegang");
    }

    /// These cases only wait for a day, never for a person.
    @Bean
    WorkPage addressWorkPage() {
        return WorkPage.of("address", _ -> RecoveryHelpController.PLACE);
    }
}
