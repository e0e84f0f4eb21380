package nl.zorgvuldig.register.web;

import java.util.regex.Pattern;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterNavigation {
    @Bean
    NavigationItem registerPlace() {
        return NavigationItem.forFunctions(
                        "register.nav", RegisterController.ADDRESS, 62, "data_protection_officer", "board", "head")
                .alsoAt(Pattern.compile("/(verwerkers|dpia)(?=/|$)"));
    }
}
