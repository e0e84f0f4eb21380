package nl.zorgvuldig.privacy.register;

import java.util.regex.Pattern;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import nl.zorgvuldig.privacy.register.assessments.DpiaController;
import nl.zorgvuldig.privacy.register.processing.RegisterController;
import nl.zorgvuldig.privacy.register.processors.ProcessorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterNavigation {
    @Bean
    NavigationItem registerPlace() {
        return NavigationItem.forFunctions(
                        "register.nav", RegisterController.ADDRESS, 62, "data_protection_officer", "board", "head")
                .alsoAt(Pattern.compile("/(verwerkers|dpia)(?=/|$)"))
                .in(NavigationGroup.OVERSIGHT);
    }

    @Bean
    WorkPage processorWorkPage() {
        return WorkPage.of("processor", item -> ProcessorController.ADDRESS + "/" + item.id());
    }

    @Bean
    WorkPage dpiaWorkPage() {
        return WorkPage.of("dpia", item -> DpiaController.ADDRESS + "/" + item.id());
    }
}
