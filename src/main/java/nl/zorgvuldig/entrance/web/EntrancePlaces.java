package nl.zorgvuldig.entrance.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.identity.Searches;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Who has a letter or a link need not sign in.
@Configuration(proxyBeanMethods = false)
class EntrancePlaces {
    @Bean
    OpenPaths openToArrivals() {
        return () -> List.of("/uitnodiging", "/uitnodiging/**", "/nieuw-adres", "/nieuw-adres/**");
    }

    @Bean
    NavigationItem entrancePlace() {
        return NavigationItem.forFunctions("entrance.nav", HelpController.PLACE, 62, "head", "board", "administrator")
                .in(NavigationGroup.SCHOOL);
    }

    @Bean
    Searches lookingForPeople() {
        return () -> List.of("/toegang");
    }

    /// Only waits for a day.
    @Bean
    WorkPage addressWorkPage() {
        return WorkPage.of("address", _ -> HelpController.PLACE);
    }
}
