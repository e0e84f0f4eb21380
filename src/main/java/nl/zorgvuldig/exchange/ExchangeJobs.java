package nl.zorgvuldig.exchange;

import java.time.Duration;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeJobs {
    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    RecurringJob exchanges(Boards boards, ExchangeWork giving, InquiryWork asking) {
        return new RecurringJob(
                "exchange",
                EVERY,
                () ->
                        boards.forEach(
                                _ -> {
                                    giving.go();
                                    asking.go();
                                }));
    }
}
