package nl.zorgvuldig.exchange.web;

import nl.zorgvuldig.casework.WorkPage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where what is given and what is asked is gone on with, by who decides and by the school.
@Configuration(proxyBeanMethods = false)
class ExchangeWorkPages {
    /// Where who decides answers.
    private static final String QUESTIONS = "/toestemming/vragen";

    @Bean
    WorkPage disclosureWorkPage() {
        return page("disclosure", "exchange.task.give_answer", ListController.ADDRESS);
    }

    @Bean
    WorkPage inquiryWorkPage() {
        return page("inquiry", "exchange.task.ask_answer", InquiryController.ADDRESS);
    }

    private static WorkPage page(String kind, String answer, String staff) {
        return WorkPage.of(kind, item -> (item.turn().task().equals(answer) ? QUESTIONS : staff) + "/" + item.id());
    }
}
