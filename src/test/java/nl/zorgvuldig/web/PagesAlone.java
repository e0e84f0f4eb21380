package nl.zorgvuldig.web;

import java.time.Clock;
import java.time.Instant;
import nl.zorgvuldig.kernel.SchoolDay;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
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
@ComponentScan({"nl.zorgvuldig.web", "nl.zorgvuldig.oversight"})
public class PagesAlone {
    public static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, SchoolDay.ZONE);
    }

    @Bean
    SecurityFilterChain everybody(HttpSecurity http, AccessDeniedHandler denied) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(denied))
                .build();
    }
}
