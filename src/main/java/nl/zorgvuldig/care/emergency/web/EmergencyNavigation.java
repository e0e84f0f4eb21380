package nl.zorgvuldig.care.emergency.web;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkItem;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import nl.zorgvuldig.platform.identity.paths.SearchPaths;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EmergencyNavigation {
    @Bean
    NavigationItem cardsPlace() {
        return NavigationItem.forFunctions(
                        "emergency.navigation.cards",
                        CardController.SEARCH,
                        25,
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    NavigationItem ownCardPlace() {
        return NavigationItem.forFunctions(
                        "emergency.navigation.own", OwnCardController.ADDRESS, 35, "decides", "pupil")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    WorkPage cardToWeigh() {
        return WorkPage.of("card", EmergencyNavigation::weighing);
    }

    @Bean
    WorkPage cardOpeningToReview() {
        return WorkPage.of("card_opening", EmergencyNavigation::weighing);
    }

    private static String weighing(WorkItem item) {
        return CardWeighingController.address(item.about().orElseThrow());
    }

    @Bean
    PupilPaths ownCardOfPupils() {
        return () -> List.of(OwnCardController.ADDRESS, OwnCardController.ADDRESS + "/**");
    }

    @Bean
    SearchPaths lookingForCards() {
        return () -> List.of("/noodkaarten");
    }
}
