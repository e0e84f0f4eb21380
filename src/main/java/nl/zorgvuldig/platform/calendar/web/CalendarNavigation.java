package nl.zorgvuldig.platform.calendar.web;

import java.util.List;
import nl.zorgvuldig.platform.calendar.CalendarFeeds;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.identity.paths.PupilPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Access to the page, for pupils of sixteen too, and to the secret addresses, for everybody.
@Configuration(proxyBeanMethods = false)
class CalendarNavigation {
    @Bean
    PupilPaths ownCalendarOfPupils() {
        return () -> List.of(CalendarFeeds.PAGE, CalendarFeeds.PAGE + "/uit");
    }

    @Bean
    PublicPaths calendarAddresses() {
        return () -> List.of(CalendarFeeds.PATH + "*");
    }
}
