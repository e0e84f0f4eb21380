package nl.zorgvuldig.medical.web;

import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MedicalNavigation {
    @Bean
    NavigationItem medicalPlace() {
        return NavigationItem.forFunctions("medical.nav", "/medisch", 25, "school_doctor");
    }
}
