package nl.zorgvuldig.privacy.retention;

import java.util.List;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.privacy.retention.destruction.DestructionController;
import nl.zorgvuldig.privacy.retention.schedule.RetentionScheduleController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Navigation entries: the schedule for everyone, due destructions for those who keep the data.
@Configuration(proxyBeanMethods = false)
class RetentionNavigation {
    @Bean
    PublicPaths openSchedule() {
        return () -> List.of(RetentionScheduleController.ADDRESS);
    }

    @Bean
    NavigationItem schedulePlace() {
        return NavigationItem.forEveryone("retention.nav.schedule", RetentionScheduleController.ADDRESS, 95)
                .in(NavigationGroup.OWN)
                .insteadUnder(Clause.DESTRUCTION_AFTER_TWO_YEARS);
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
