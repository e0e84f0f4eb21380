package nl.zorgvuldig.platform.web.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.zorgvuldig.platform.web.PagesAlone;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Requests that no browser of an honest visitor sends, and one that a browser with too many
/// cookies does: each gets an answer in words, in which nothing of the program can be read.
@SpringBootTest(classes = PagesAlone.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class UnreadableRequestValveTest {
    @LocalServerPort
    int port;

    @Test
    void an_address_with_signs_that_no_address_has_is_answered_in_words() throws Exception {
        for (String path : List.of(
                "/proef/%00",
                "/proef/leerling%2fabc",
                "/proef/leerling%5cabc",
                "/proef/leerling;x=1/abc",
                "/proef/%zz",
                "/proef/..%2f..%2fetc/passwd",
                "/%c0%ae%c0%ae/",
                "/proef//nee",
                "/proef/<script>",
                "/proef/{x}",
                "/%2e%2e/%2e%2e/")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n");
            assertThat(answer).as(path).matches("(?s)HTTP/1.1 40[04] .*");
            inOurWords(path, answer);
        }
    }

    @Test
    void a_request_that_is_none_is_answered_in_words() throws Exception {
        for (String request : List.of(
                "GET /beleid HTTP/9.9\r\nHost: localhost\r\n",
                "G\u0001T / HTTP/1.1\r\nHost: localhost\r\n",
                "GET / HTTP/1.1\r\nHost: local host\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n",
                "GET / HTTP/1.1\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\n",
                "POST /proef/formulier HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n",
                "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: onzin\r\n")) {
            String answer = raw(request);
            assertThat(answer).as(request).matches("(?s)HTTP/1.1 [45]\\d\\d .*");
            inOurWords(request, answer);
        }
    }

    private static void inOurWords(String request, String answer) {
        assertThat(answer)
                .as(request)
                .contains("Wij begrijpen dit niet")
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("Cache-Control: no-store")
                .doesNotContain("HTTP Status", "Tomcat", "Exception", "<script>", "\tat ");
    }

    private String raw(String head) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
