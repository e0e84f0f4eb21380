package nl.zorgvuldig.platform.identity.federation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.platform.identity.federation.ProviderFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a provider tells about itself is not believed blindly.
class ProviderMetadataTest {
    private static final URI BACK = URI.create("https://zorgvuldig.example/terug");

    private HttpServer server;
    private String issuer;
    private volatile String answer = "";
    private volatile int status = 200;
    private volatile String elsewhere = "";
    private volatile String token = "";
    private volatile int tokenStatus = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            if (!elsewhere.isEmpty()) {
                exchange.getResponseHeaders().add("Location", elsewhere);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.createContext("/tokens", exchange -> {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(tokenStatus, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        issuer = "http://localhost:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String told(String name, String tokens, String more) {
        return """
        {"issuer": "%s", "authorization_endpoint": "%s/ask", "token_endpoint": "%s",
         "jwks_uri": "%s/keys", "response_types_supported": ["code"],
         "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]%s}
        """.formatted(name, issuer, tokens, issuer, more);
    }

    private ProviderSettings settings() {
        Map<String, String> all = Map.of(
                "p.issuer", issuer,
                "p.client-id", "us",
                "p.client-secret", "geheim123",
                "p.roster-claim", "nummer");
        return ProviderSettings.read("1", "p", name -> Optional.ofNullable(all.get(name)))
                .orElseThrow();
    }

    private ProviderMetadata discover() throws ProviderFailure {
        return ProviderMetadata.of(settings(), BACK, ProviderHttpClient.open());
    }

    private void refused(Kind kind) {
        assertThatThrownBy(this::discover)
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failed -> assertThat(failed.kind()).isEqualTo(kind))
                .hasMessageNotContaining("geheim123");
    }

    @Test
    void claims_are_asked_for_in_the_token_when_the_provider_can_do_that() throws Exception {
        answer = told(issuer, issuer + "/tokens", "");
        assertThat(discover().claims()).isEmpty();
        assertThat(discover().registration().getScopes()).containsExactly("openid", "email");

        answer = told(
                issuer,
                issuer + "/tokens",
                ", \"claims_parameter_supported\": true, \"scopes_supported\": [\"openid\"]");
        assertThat(discover().claims()).contains("email", "email_verified", "nummer");
        Clock clock = Clock.systemUTC();
        assertThat(new OidcProvider(settings(), BACK, clock).question(PendingAuthorization.begin("1", clock)))
                .hasParameter(
                        "claims",
                        "{\"id_token\":{\"email\":null,\"email_verified\":null,\"auth_time\":null,\"nummer\":null}}")
                .hasParameter("code_challenge_method", "S256")
                .hasParameter("redirect_uri", BACK.toString());
        assertThat(discover().registration().getScopes()).containsExactly("openid");
    }

    @Test
    void another_issuer_is_another() {
        for (String other : new String[] {issuer + "/", "https://evil.example", ""}) {
            answer = told(other, issuer + "/tokens", "");
            refused(Kind.WRONG);
        }
    }

    @Test
    void an_address_without_tls_elsewhere_is_refused() {
        for (String place : new String[] {"http://provider.example/tokens", "ftp://localhost/x", "", "geen adres"}) {
            answer = told(issuer, place, "");
            refused(Kind.WRONG);
        }
    }

    @Test
    void what_is_no_description_is_refused_and_no_answer_is_being_away() {
        for (String garbage : new String[] {"x", "[]", "{}", "{\"issuer\": 1}", "<html>"}) {
            answer = garbage;
            refused(Kind.WRONG);
        }
        answer = "x".repeat(600_000);
        refused(Kind.AWAY);
        answer = "";
        status = 500;
        refused(Kind.AWAY);
        server.stop(0);
        refused(Kind.AWAY);
    }

    @Test
    void what_is_no_token_signs_nobody_in() throws Exception {
        answer = told(issuer, issuer + "/tokens", "");
        Clock clock = Clock.systemUTC();
        OidcProvider provider = new OidcProvider(settings(), BACK, clock);
        for (String nonsense : new String[] {
            "",
            "x",
            "[]",
            "{}",
            "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}",
            "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"a.b.c\"}",
            "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": 1}"
        }) {
            for (int code : new int[] {200, 204, 302, 400, 401}) {
                token = code == 204 ? "" : nonsense;
                tokenStatus = code;
                assertThatThrownBy(() -> provider.claims(PendingAuthorization.begin("1", clock), "code"))
                        .as(code + " " + nonsense)
                        .isInstanceOfSatisfying(
                                ProviderFailure.class,
                                failed -> assertThat(failed.kind()).isEqualTo(Kind.WRONG));
            }
        }
        tokenStatus = 503;
        assertThatThrownBy(() -> provider.claims(PendingAuthorization.begin("1", clock), "code"))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.AWAY));
    }

    @Test
    void it_sends_us_nowhere_else() {
        answer = "";
        status = 302;
        elsewhere = "http://localhost:" + server.getAddress().getPort() + "/hier";
        assertThatThrownBy(this::discover).isInstanceOf(ProviderFailure.class);
    }
}
