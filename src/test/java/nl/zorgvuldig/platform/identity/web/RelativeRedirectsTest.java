package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.SignInProgram;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/// Nobody is sent to a host that a request names, whatever the version of HTTP it speaks: a shared
/// cache, or a link that somebody else made, could lead a visitor away from here with it.
@SpringBootTest(
        classes = SignInProgram.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "test.demonstration=true",
            "zorgvuldig.proxy=127.0.0.0/8, ::1",
            "zorgvuldig.sign-in.per-network=100000"
        })
@DirtiesContext
class RelativeRedirectsTest {
    private static final Pattern LOCATION = Pattern.compile("^Location: ([^\\r\\n]*)", Pattern.MULTILINE);
    private static final Pattern COOKIE = Pattern.compile("^Set-Cookie: ([^;]+);", Pattern.MULTILINE);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    /// How a request can name a host, or none.
    private static final List<String> HEADS = List.of(
            " HTTP/1.0\r\n",
            " HTTP/1.0\r\nHost: evil.example\r\n",
            " HTTP/1.0\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n",
            " HTTP/1.1\r\nHost: evil.example\r\n",
            " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n"
                    + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\n");

    @LocalServerPort
    int port;

    @Test
    void who_has_not_signed_in_is_sent_to_our_own_sign_in_page() {
        for (String head : HEADS) {
            staysHere(raw("GET /dossiers" + head), "/aanmelden");
            staysHere(raw("GET /dossiers/" + head), "/aanmelden");
            staysHere(
                    raw("POST /dossiers"
                            + head
                            + "Content-Type: multipart/form-data; boundary=x\r\n"
                            + "Content-Length: 0\r\n"),
                    "/aanmelden");
        }
    }

    @Test
    void who_sent_a_form_is_sent_to_our_own_page() {
        for (String head : HEADS) {
            String page = raw("GET /aanmelden/demo HTTP/1.0\r\n");
            staysHere(raw(post("/aanmelden", head, page, "&email=iemand@example.org")), "/aanmelden/verzonden");
        }
    }

    @Test
    void an_address_with_a_slash_too_many_leads_nowhere_else() {
        for (String head : HEADS) {
            for (String path : List.of("/aanmelden/", "/beleid/", "/assets", "//evil.example/")) {
                String answer = raw("GET " + path + head);
                assertThat(location(answer).stream()).as(path + head).allSatisfy(RelativeRedirectsTest::ours);
            }
        }
    }

    private static String post(String path, String head, String page, String fields) {
        String body = "_csrf=" + first(TOKEN, page).orElseThrow() + fields;
        return "POST "
                + path
                + head
                + FORM
                + "Cookie: "
                + first(COOKIE, page).orElseThrow()
                + "\r\nContent-Length: "
                + body.length()
                + "\r\nConnection: close\r\n\r\n"
                + body;
    }

    private static void staysHere(String answer, String path) {
        assertThat(location(answer)).as(answer).hasValue(path);
    }

    private static void ours(String location) {
        assertThat(location).startsWith("/").doesNotStartWith("//").doesNotContain("evil");
    }

    private static Optional<String> location(String answer) {
        return first(LOCATION, answer);
    }

    private static Optional<String> first(Pattern pattern, String text) {
        return Stream.of(pattern.matcher(text))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private String raw(String request) {
        String whole = request.contains("\r\n\r\n") ? request : request + "Connection: close\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
