package nl.zorgvuldig.publication.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.casework.WorkPage;
import nl.zorgvuldig.identity.OpenPaths;
import nl.zorgvuldig.publication.LivingAddress;
import nl.zorgvuldig.web.NavigationGroup;
import nl.zorgvuldig.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationNavigation {
    @Bean
    NavigationItem publicationsPlace() {
        return NavigationItem.forFunctions("publication.navigation", Addresses.ALL, 28, "teacher", "head")
                .alsoAt(Pattern.compile("/groepen/[^/]+/publicaties(?=/|$)"))
                .in(NavigationGroup.PICTURES);
    }

    @Bean
    OpenPaths livingPictures() {
        return () -> List.of(LivingAddress.PATH + "**");
    }

    @Bean
    WorkPage copyWorkPage() {
        return WorkPage.of("copy", _ -> Addresses.TASKS);
    }
}
