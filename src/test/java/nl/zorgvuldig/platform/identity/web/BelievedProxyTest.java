package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.WebVisitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// A proxy that the operator named says where its visitors are, so that each has a limit of their
/// own; what a visitor says of themselves is not believed through the proxy either.
@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zorgvuldig.url=http://zorgvuldig.example",
            "zorgvuldig.sign-in.per-network=3",
            "zorgvuldig.proxy=127.0.0.0/8, ::1",
            "zorgvuldig.hsts.hosts-below=no"
        })
@DirtiesContext
class BelievedProxyTest {
    @LocalServerPort
    int port;

    @Test
    void what_a_named_proxy_had_over_tls_comes_back_so_and_hosts_below_are_left_alone() {
        WebVisitor visitor = new WebVisitor(port);
        Function<String, Optional<String>> hsts = scheme -> visitor.send(visitor.request("/aanmelden")
                        .header("X-Forwarded-Proto", scheme)
                        .GET())
                .headers()
                .firstValue("Strict-Transport-Security");

        assertThat(hsts.apply("https"))
                .hasValueSatisfying(header ->
                        assertThat(header).contains("max-age=31536000").doesNotContain("includeSubDomains"));
        assertThat(hsts.apply("http")).isEmpty();
    }

    @Test
    void each_visitor_behind_a_named_proxy_is_counted_apart() {
        WebVisitor visitor = new WebVisitor(port);
        for (int number = 1; number <= 6; number++) {
            assertThat(ForwardedTest.tryLink(visitor, "203.0.113." + number)).isEqualTo(403);
        }
        for (int number = 1; number <= 3; number++) {
            ForwardedTest.tryLink(visitor, "198.51.100." + number + ", 203.0.113.77");
        }
        assertThat(ForwardedTest.tryLink(visitor, "198.51.100.9, 203.0.113.77")).isEqualTo(429);
        assertThat(visitor.post("/aanmelden", Map.of()).statusCode()).isEqualTo(403);
    }
}
