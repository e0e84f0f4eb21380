package nl.zorgvuldig.school.roster;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.school.roster.leavers.ProposedLeavers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterJobs {
    private static final Duration CLEAN_UP = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofHours(1);

    @Bean
    RecurringJob expiredImports(Boards boards, RosterImports rosters) {
        return new RecurringJob("expired-imports", CLEAN_UP, () -> boards.forEach(board -> rosters.expire()));
    }

    @Bean
    RecurringJob settledLeavers(Boards boards, ProposedLeavers proposed) {
        return new RecurringJob("settled-leavers", SETTLING, () -> boards.forEach(_ -> proposed.settle()));
    }
}
