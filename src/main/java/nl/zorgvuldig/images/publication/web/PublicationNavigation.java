package nl.zorgvuldig.images.publication.web;

import java.util.List;
import java.util.regex.Pattern;
import nl.zorgvuldig.images.publication.HostedUrl;
import nl.zorgvuldig.platform.casework.WorkPage;
import nl.zorgvuldig.platform.identity.paths.PublicPaths;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.web.navigation.NavigationGroup;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PublicationNavigation {
    @Bean
    NavigationItem publicationsPlace() {
        return NavigationItem.forFunctions("publication.navigation", PublicationAddresses.ALL, 28, "teacher", "head")
                .alsoAt(Pattern.compile("/groepen/[^/]+/publicaties(?=/|$)"))
                .in(NavigationGroup.PICTURES)
                .insteadUnder(Clause.PROMOTION_AFTER_CONSENT);
    }

    @Bean
    PublicPaths livingPictures() {
        return () -> List.of(HostedUrl.PATH + "**");
    }

    @Bean
    WorkPage copyWorkPage() {
        return WorkPage.of("copy", _ -> PublicationAddresses.TASKS);
    }
}
