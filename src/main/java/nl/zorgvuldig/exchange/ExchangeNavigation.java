package nl.zorgvuldig.exchange;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.exchange.answers.InquiryAnswerController;
import nl.zorgvuldig.exchange.disclosures.web.OwnDisclosureController;
import nl.zorgvuldig.exchange.grounds.LegalGroundController;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.exchange.packages.PackageController;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeNavigation {
    private static final Pattern NEW = Pattern.compile("/navraag|/leerlingen/[^/]+/(geven|vragen)");

    @Bean
    NavigationItem exchangePlace() {
        return NavigationItem.forFunctions(
                        "exchange.navigation", ExchangeListController.ADDRESS, 38, "head", "support_coordinator")
                .alsoAt(NEW)
                .in(NavigationGroup.CARE)
                .insteadUnder(Clause.TO_THIRD_PARTIES_AFTER_CONSENT);
    }

    @Bean
    NavigationItem groundsPlace() {
        return NavigationItem.forFunctions("exchange.navigation.grounds", LegalGroundController.ADDRESS, 62, "board")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    NavigationItem givenPlace() {
        return NavigationItem.forFunctions(
                        "exchange.navigation.given", OwnDisclosureController.ADDRESS, 46, "decides", "pupil")
                .in(NavigationGroup.RIGHTS)
                .insteadUnder(Clause.TO_THIRD_PARTIES_AFTER_CONSENT);
    }

    @Bean
    PupilPaths givenOfPupils() {
        return () -> List.of(OwnDisclosureController.ADDRESS);
    }

    /// Paths open to recipients of packages, who need not sign in.
    @Bean
    PublicPaths openToRecipients() {
        return () -> List.of(PackageController.ADDRESS + "/*", InquiryAnswerController.ADDRESS + "/**");
    }
}
