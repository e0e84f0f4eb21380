package nl.zorgvuldig.retention.web;

import java.util.List;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The schedule is for everyone; what goes is for who keeps it.
@Configuration(proxyBeanMethods = false)
class RetentionNavigation {
    @Bean
    OpenPaths openSchedule() {
        return () -> List.of(ScheduleController.ADDRESS);
    }

    @Bean
    NavigationItem schedulePlace() {
        return NavigationItem.forEveryone("retention.nav.schedule", ScheduleController.ADDRESS, 95)
                .in(NavigationGroup.OWN);
    }

    @Bean
    NavigationItem destructionPlace() {
        return NavigationItem.forFunctions(
                        "retention.nav.due",
                        DestructionController.ADDRESS,
                        66,
                        "head",
                        "board",
                        "data_protection_officer")
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    WorkPage destructionWorkPage() {
        return WorkPage.of("destruction", _ -> DestructionController.ADDRESS);
    }
}
