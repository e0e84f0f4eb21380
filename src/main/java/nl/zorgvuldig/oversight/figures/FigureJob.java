package nl.zorgvuldig.oversight.figures;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Counts every few minutes how the clauses stand, so that the page that shows it asks no module
/// anything.
@Configuration(proxyBeanMethods = false)
class FigureJob {
    private static final Duration EVERY = Duration.ofMinutes(5);

    @Bean
    RecurringJob policyFigures(Boards boards, FigureTaking taking) {
        return new RecurringJob("policy-figures", EVERY, () -> boards.forEach(_ -> taking.take()));
    }
}
