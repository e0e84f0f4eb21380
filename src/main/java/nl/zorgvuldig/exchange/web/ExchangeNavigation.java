package nl.zorgvuldig.exchange.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.identity.PupilPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {
    private static final Pattern NEW = Pattern.compile("/navraag|/leerlingen/[^/]+/(geven|vragen)");

    @Bean
    NavigationItem exchangePlace() {
        return NavigationItem.forFunctions(
                        "exchange.navigation", ListController.ADDRESS, 38, "head", "support_coordinator")
                .alsoAt(NEW)
                .in(NavigationGroup.CARE);
    }

    @Bean
    NavigationItem groundsPlace() {
        return NavigationItem.forFunctions("exchange.navigation.grounds", GroundController.ADDRESS, 62, "board")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    NavigationItem givenPlace() {
        return NavigationItem.forFunctions("exchange.navigation.given", GivenController.ADDRESS, 46, "decides", "pupil")
                .in(NavigationGroup.RIGHTS);
    }

    @Bean
    PupilPaths givenOfPupils() {
        return () -> List.of(GivenController.ADDRESS);
    }

    /// Who gets a package need not sign in.
    @Bean
    OpenPaths openToRecipients() {
        return () -> List.of(PackageController.ADDRESS + "/*", AnswerController.ADDRESS + "/**");
    }
}
