package nl.zorgvuldig.events.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.WeakPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where one finds events: in the menu, and on "Vandaag" for the head who has something to do for
/// one.
@Configuration(proxyBeanMethods = false)
class EventPlaces {
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
                .in(NavigationGroup.PARENTS);
    }

    @Bean
    WeakPaths ownEventsWithALink() {
        return () -> List.of(OwnEventsController.ADDRESS + "/**");
    }

    @Bean
    NavigationItem ownEventsPlace() {
        return NavigationItem.forFunctions("events.nav", OwnEventsController.ADDRESS, 38, "guardian")
                .in(NavigationGroup.PUPILS);
    }

    @Bean
    WorkPage eventWorkPage() {
        return WorkPage.of("event", item -> EventController.ADDRESS + "/" + item.id());
    }
}
