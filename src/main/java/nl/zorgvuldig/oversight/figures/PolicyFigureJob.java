package nl.zorgvuldig.oversight.figures;

import java.time.Duration;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts the figures of the clauses every few minutes, so that the page that shows them asks no
/// module anything.
@Configuration(proxyBeanMethods = false)
class PolicyFigureJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob policyFigures(Boards boards, FigureCollector taking) {
        return new RecurringJob("policy-figures", EVERY, () -> boards.forEach(_ -> taking.take()));
    }
}
