package nl.zorgvuldig.consent;

import java.util.List;
import nl.zorgvuldig.consent.authority.PupilAuthorityPages;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentNavigation {
    @Bean
    NavigationItem ownConsentPlace() {
        return NavigationItem.forFunctions("consent.nav.own", "/toestemming", 30, "decides", "pupil")
                .in(NavigationGroup.CONSENT)
                .insteadUnder(
                        Clause.RECORDING_AFTER_CONSENT,
                        Clause.CONSENT_CHECKED_EVERY_SCHOOL_YEAR,
                        Clause.CONSENT_ASKED_AT_ENROLMENT);
    }

    @Bean
    PupilPaths ownConsentOfPupils() {
        return () -> List.of("/toestemming", "/toestemming/**");
    }

    @Bean
    LowAssurancePaths ownConsentWithALink() {
        return () -> List.of("/toestemming/**");
    }

    @Bean
    NavigationItem askedPlace() {
        return NavigationItem.forFunctions("consent.nav.asked", "/toestemmingsvragen", 60, "board")
                .in(NavigationGroup.PARENTS);
    }

    @Bean
    NavigationItem newPupilsPlace() {
        return NavigationItem.forFunctions("consent.nav.new", "/toestemming-vragen", 50, "head")
                .in(NavigationGroup.PARENTS);
    }

    @Bean
    NavigationItem roundsPlace() {
        return NavigationItem.forFunctions("consent.nav.rounds", "/rondes", 55, "head", "board")
                .in(NavigationGroup.PARENTS);
    }

    @Bean
    WorkPage authorityWorkPage() {
        return WorkPage.of("authority", item -> PupilAuthorityPages.address(new PupilId(item.id())));
    }

    @Bean
    WorkPage roundWorkPage() {
        return WorkPage.of(
                "round",
                item -> item.turn().task().equals("consent.task.print")
                        ? "/rondes/" + item.id() + "/brieven"
                        : "/toestemming/antwoorden");
    }
}
