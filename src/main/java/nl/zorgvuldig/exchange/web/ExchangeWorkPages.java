package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.consent.CaseTurns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where what is given and what is asked is gone on with, by who decides and by the school.
@Configuration(proxyBeanMethods = false)
class ExchangeWorkPages {
    @Bean
    WorkPage disclosureWorkPage() {
        return CaseTurns.page("disclosure", "exchange.task.give_answer", ListController.ADDRESS);
    }

    @Bean
    WorkPage inquiryWorkPage() {
        return CaseTurns.page("inquiry", "exchange.task.ask_answer", InquiryController.ADDRESS);
    }
}
