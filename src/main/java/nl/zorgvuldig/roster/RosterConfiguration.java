package nl.zorgvuldig.roster;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RosterConfiguration {
    private static final Duration CLEAN_UP = Duration.ofMinutes(5);
    private static final Duration SETTLING = Duration.ofHours(1);

    @Bean
    RecurringJob expiredImports(Boards boards, Rosters rosters) {
        return new RecurringJob("expired-imports", CLEAN_UP, () -> boards.forEach(board -> rosters.expire()));
    }

    @Bean
    RecurringJob settledLeavers(Boards boards, ProposedLeavers proposed) {
        return new RecurringJob("settled-leavers", SETTLING, () -> boards.forEach(_ -> proposed.settle()));
    }
}
