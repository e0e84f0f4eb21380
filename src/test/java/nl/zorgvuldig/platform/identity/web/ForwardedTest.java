package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.identity.SignInProgram;
import nl.zorgvuldig.platform.identity.WebVisitor;
import nl.zorgvuldig.platform.web.server.KnownProxies;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// Nobody chooses for themselves under which network they are counted.
@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "zorgvuldig.url=http://zorgvuldig.example",
            "zorgvuldig.sign-in.per-network=3",
            "zorgvuldig.hsts.hosts-below=" // as an empty variable of the environment
        })
@DirtiesContext
class ForwardedTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void a_header_that_says_where_one_comes_from_is_not_believed() {
        WebVisitor visitor = new WebVisitor(port);
        for (int number = 1; number <= 3; number++) {
            tryLink(visitor, "203.0.113." + number);
        }
        assertThat(tryLink(visitor, "203.0.113.4")).isEqualTo(429);
    }

    @Test
    void only_addresses_name_a_proxy() {
        assertThat(KnownProxies.read(" 192.0.2.7 , 10.0.0.0/8,::1").addresses()).hasSize(3);
        assertThat(KnownProxies.read("").addresses()).isEmpty();
        for (String other : new String[] {".*", "proxy.example", "10.0.0.0/99", "300.1.1.1", "/8"}) {
            assertThatThrownBy(() -> KnownProxies.read(other)).as(other).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /// Tries a link that is none, and says from where.
    static int tryLink(WebVisitor visitor, String from) {
        Matcher token = TOKEN.matcher(visitor.get("/aanmelden").body());
        assertThat(token.find()).isTrue();
        return visitor.send(visitor.request("/aanmelden/link")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", from)
                        .POST(BodyPublishers.ofString("code=x&_csrf=" + token.group(1))))
                .statusCode();
    }
}
