package nl.zorgvuldig.images.events.web;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.LowAssurancePaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation to events: the menu, and "Vandaag" for a head with a task for one.
@Configuration(proxyBeanMethods = false)
class EventNavigation {
    @Bean
    NavigationItem eventsPlace() {
        return NavigationItem.forFunctions(
                        "events.nav",
                        EventController.ADDRESS,
                        45,
                        "colleague",
                        "teacher",
                        "support_coordinator",
                        "head",
                        "board")
                .in(NavigationGroup.PARENTS)
                .insteadUnder(Clause.PARENTS_ASKED_BEFORE_EVENTS);
    }

    @Bean
    LowAssurancePaths ownEventsWithALink() {
        return () -> List.of(OwnEventsController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem ownEventsPlace() {
        return NavigationItem.forFunctions("events.nav", OwnEventsController.ADDRESS, 38, "guardian")
                .in(NavigationGroup.PUPILS)
                .insteadUnder(Clause.PARENTS_ASKED_BEFORE_EVENTS);
    }

    @Bean
    WorkPage eventWorkPage() {
        return WorkPage.of("event", item -> EventController.ADDRESS + "/" + item.id());
    }
}
