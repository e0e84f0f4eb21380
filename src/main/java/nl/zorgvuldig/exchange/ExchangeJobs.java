package nl.zorgvuldig.exchange;

import java.time.Duration;
import nl.zorgvuldig.exchange.disclosures.DisclosureWork;
import nl.zorgvuldig.exchange.inquiries.InquiryWork;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExchangeJobs {
    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Duration SOMETIMES = Duration.ofHours(1);

    @Bean
    RecurringJob corrections(Boards boards, DisclosureWork giving) {
        return new RecurringJob("exchange-corrections", SOMETIMES, () -> boards.forEach(_ -> giving.correct()));
    }

    @Bean
    RecurringJob exchanges(Boards boards, DisclosureWork giving, InquiryWork asking) {
        return new RecurringJob(
                "exchange",
                EVERY,
                () -> boards.forEach(_ -> {
                    giving.go();
                    asking.go();
                }));
    }
}
