package nl.zorgvuldig.operations.command.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;
import nl.zorgvuldig.InTurn;
import nl.zorgvuldig.operations.command.Certificate;
import nl.zorgvuldig.operations.command.server.ServerProgram;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/// The program as `serve` starts it from one file of settings: with TLS of its own, and with health
/// and metrics on a port of their own.
@InTurn
class ServedTest {
    @TempDir
    static Path folder;

    private static Certificate first;
    private static ConfigurableApplicationContext program;
    private static String pages;
    private static String metrics;

    @BeforeAll
    static void serve() throws IOException, GeneralSecurityException, InterruptedException {
        // PostgreSQL may run as another user than the test
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        first = Certificate.make(folder, "first", "-keyalg", "EC", "-groupname", "secp256r1");
        int port = freePort();
        Path file = folder.resolve("zorgvuldig.properties");
        Files.writeString(file, """
                ZORGVULDIG_KEY_PASSPHRASE=een lange zin om te bewaren
                ZORGVULDIG_METRICS_PORT=%d
                ZORGVULDIG_TELL_EVENTS=yes
                ZORGVULDIG_TLS_CERTIFICATE=%s
                ZORGVULDIG_TLS_KEY=%s
                """.formatted(port, first.writeCertificate("cert.pem"), first.writeKey("key.pem")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        OperatorSettings settings = OperatorSettings.of(Map.of(), Optional.of(file));
        program = new ServerProgram(
                        new DataHome(folder.resolve("serve"), false, settings), new PrintWriter(new StringWriter()))
                .start("--server.port=0", "--spring.ssl.bundle.watch.file.quiet-period=1s");
        pages = "https://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
        metrics = "http://127.0.0.1:" + port;
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }

    private static HttpClient.Builder client(Certificate trusted) throws GeneralSecurityException {
        try {
            KeyStore trust = KeyStore.getInstance("PKCS12");
            trust.load(null, null);
            trust.setCertificateEntry("one", trusted.certificate());
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(trust);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, managers.getTrustManagers(), null);
            return HttpClient.newBuilder().sslContext(tls);
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
    }

    private static HttpResponse<String> get(HttpClient client, String address)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> page(String path)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (HttpClient client = client(first).build()) {
            return get(client, pages + path);
        }
    }

    private static HttpResponse<String> metric(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return get(client, metrics + path);
        }
    }

    @Test
    void a_page_comes_over_tls_and_tells_the_browser_to_stay_there()
            throws IOException, InterruptedException, GeneralSecurityException {
        HttpResponse<String> page = page("/aanmelden");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
        assertThat(page.headers().firstValue("Strict-Transport-Security"))
                .hasValueSatisfying(header ->
                        assertThat(header).contains("max-age=31536000").contains("includeSubDomains"));
        assertThat(page.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie)
                        .startsWith("__Host-zorgvuldig=")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=")
                        .doesNotContain("Domain"));
    }

    @Test
    void what_was_sealed_is_told_because_it_was_asked_for() {
        assertThat(LoggerFactory.getLogger("nl.zorgvuldig.platform.audit.events.AuditLogShipper")
                        .isInfoEnabled())
                .isTrue();
    }

    @Test
    void the_language_is_kept_in_a_cookie_that_no_other_host_can_set()
            throws IOException, InterruptedException, GeneralSecurityException {
        assertThat(page("/aanmelden?taal=en").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-taal=en")
                        .contains("Secure", "HttpOnly", "Path=/", "SameSite=Lax")
                        .doesNotContain("Domain"));
        assertThat(pageWith("__Host-taal=en")).contains("<html lang=\"en\">");
        assertThat(pageWith("taal=en")).contains("<html lang=\"nl\">");
    }

    private static String pageWith(String cookie) throws IOException, InterruptedException, GeneralSecurityException {
        try (HttpClient client = client(first).build()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(pages + "/aanmelden"))
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }

    @Test
    void weak_ciphers_find_nobody() throws Exception {
        SSLParameters good = new SSLParameters();
        good.setProtocols(new String[] {"TLSv1.2"});
        good.setCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"});
        SSLParameters weak = new SSLParameters();
        weak.setProtocols(new String[] {"TLSv1.2"});
        weak.setCipherSuites(new String[] {"TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"});

        try (HttpClient client = client(first).sslParameters(good).build()) {
            assertThat(get(client, pages + "/beleid").statusCode())
                    .as("control")
                    .isEqualTo(200);
        }
        try (HttpClient client = client(first).sslParameters(weak).build()) {
            assertThatThrownBy(() -> get(client, pages + "/beleid")).isInstanceOf(SSLException.class);
        }
    }

    @Test
    void without_tls_nothing_is_answered_but_that() throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = get(client, pages.replace("https:", "http:") + "/aanmelden");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void health_and_metrics_are_on_their_own_port_and_nothing_else_is()
            throws IOException, InterruptedException, GeneralSecurityException {
        page("/beleid");

        assertThat(metric("/actuator/health").body()).contains("\"status\":\"UP\"");
        assertThat(metric("/actuator/health").body()).doesNotContain("components", "details");
        assertThat(metric("/actuator/prometheus").body())
                .contains("http_server_requests_seconds_count")
                .contains("uri=\"/beleid\"")
                .contains("hikaricp_connections")
                .doesNotContain(folder.toString());
        for (String path : new String[] {"/actuator/env", "/actuator/heapdump", "/beleid", "/aanmelden", "/"}) {
            assertThat(metric(path).statusCode()).as(path).isNotEqualTo(200);
        }
        for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
            assertThat(page(path).statusCode()).as("among the pages " + path).isNotEqualTo(200);
        }
    }

    @Test
    void a_renewed_certificate_is_taken_without_a_restart() throws Exception {
        Certificate second = Certificate.make(folder, "second", "-keyalg", "EC", "-groupname", "secp256r1");
        try {
            second.writeKey("key.pem");
            second.writeCertificate("cert.pem");

            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> {
                        try (HttpClient client = client(second).build()) {
                            return get(client, pages + "/beleid").statusCode() == 200;
                        }
                    });
        } finally {
            first.writeKey("key.pem");
            first.writeCertificate("cert.pem");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .until(() -> page("/beleid").statusCode() == 200);
        }
    }

    @Test
    void nothing_is_given_back_as_it_came() throws Exception {
        try (HttpClient client = client(first).build()) {
            HttpRequest trace = HttpRequest.newBuilder(URI.create(pages + "/beleid"))
                    .method("TRACE", HttpRequest.BodyPublishers.noBody())
                    .header("X-Word", "geheim123")
                    .build();
            HttpResponse<String> answer = client.send(trace, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isBetween(400, 499);
            assertThat(answer.body()).doesNotContain("geheim123");
        }
    }

    @Test
    void what_is_too_large_is_not_read() throws Exception {
        try (HttpClient client = client(first).build()) {
            HttpRequest lengthy = HttpRequest.newBuilder(URI.create(pages + "/beleid"))
                    .header("X-Long", "x".repeat(20_000))
                    .build();
            assertThat(client.send(lengthy, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(400);
        }
    }
}
