package nl.zorgvuldig.exchange;

import nl.zorgvuldig.consent.cases.ConsentCaseTurns;
import nl.zorgvuldig.exchange.inquiries.InquiryController;
import nl.zorgvuldig.exchange.overview.ExchangeListController;
import nl.zorgvuldig.platform.casework.WorkPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Pages on which legal representatives and the school continue with disclosures and inquiries.
@Configuration(proxyBeanMethods = false)
class ExchangeWorkPages {
    @Bean
    WorkPage disclosureWorkPage() {
        return ConsentCaseTurns.page("disclosure", "exchange.task.give_answer", ExchangeListController.ADDRESS);
    }

    @Bean
    WorkPage untoldWorkPage() {
        return WorkPage.of("untold", item -> ExchangeListController.ADDRESS + "/" + item.id());
    }

    @Bean
    WorkPage inquiryWorkPage() {
        return ConsentCaseTurns.page("inquiry", "exchange.task.ask_answer", InquiryController.ADDRESS);
    }
}
