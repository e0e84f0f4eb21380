package nl.zorgvuldig.platform.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.web.navigation.NavigationItem;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/// The pages without a database: this module, the policy page, and a few pages for tests. Everybody
/// may open everything; forms are still checked. Not a `@Configuration`, so that the whole program
/// does not find it.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan(
        basePackages = {"nl.zorgvuldig.platform.web", "nl.zorgvuldig.oversight"},
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "nl\\.zorgvuldig\\.oversight\\.(auditlog|figures|unusual)\\..*"))
public class PagesAlone {
    public static final AtomicBoolean DEMONSTRATION = new AtomicBoolean();
    public static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, SchoolDay.ZONE);
    }

    /// Under `/proef` someone is signed in.
    @Bean
    VisitorResolver noor() {
        return (request, _) -> request.getRequestURI().startsWith("/proef/")
                ? new Visitor("Noor van den Berg", "leerkracht 5B", Set.of("teacher"), Duration.ofMinutes(15), "noor")
                : Visitor.NOBODY;
    }

    @Bean
    DemonstrationMode demonstration() {
        return DEMONSTRATION::get;
    }

    @Bean
    NavigationItem today() {
        return NavigationItem.forSignedIn("web.back", "/proef/vandaag", 10);
    }

    @Bean
    NavigationItem forms() {
        return NavigationItem.forFunctions("web.brand", "/proef/formulier", 20, "teacher", "head");
    }

    @Bean
    NavigationItem headsOnly() {
        return NavigationItem.forFunctions("web.footer.policy", "/proef/directie", 30, "head");
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http, AccessDeniedHandler denied) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(denied))
                .build();
    }
}
