package nl.zorgvuldig.platform.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.zorgvuldig.platform.identity.SignInProgram;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/// What the program is told of connections is what its server does.
@SpringBootTest(classes = SignInProgram.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class HalfOpenRequestsTest {
    @LocalServerPort
    int port;

    @Autowired
    ServletWebServerApplicationContext program;

    @Value("${zorgvuldig.connections.per-address}")
    int most;

    @Test
    void a_whole_school_behind_one_address_has_room() {
        assertThat(most).isGreaterThanOrEqualTo(300);
    }

    @Test
    void who_says_nothing_loses_the_connection_after_ten_seconds() {
        AbstractHttp11Protocol<?> protocol = protocol();

        assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
        assertThat(protocol.getDisableUploadTimeout()).isFalse();
        assertThat(protocol.getConnectionUploadTimeout()).isEqualTo(60_000);
    }

    /// With a shorter time than it is told; the time after which this test gives up is below the
    /// one it is told.
    @Test
    void a_silent_connection_and_one_that_stops_halfway_are_closed_by_the_server() throws IOException {
        AbstractHttp11Protocol<?> protocol = protocol();
        int told = protocol.getConnectionTimeout();
        protocol.setConnectionTimeout(200);
        try (Socket silent = connect("127.0.0.1", "");
                Socket half = connect("127.0.0.1", "GET /aanmelden HTTP/1.1\r\nHost: local")) {
            for (Socket socket : List.of(silent, half)) {
                socket.setSoTimeout(told - 1_000);
                assertThat(closedUnread(socket)).isTrue();
            }
        } finally {
            protocol.setConnectionTimeout(told);
        }
    }

    private AbstractHttp11Protocol<?> protocol() {
        TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(program.getWebServer());
        return (AbstractHttp11Protocol<?>) server.getTomcat().getConnector().getProtocolHandler();
    }

    @Test
    void six_hundred_half_requests_keep_nobody_elsewhere_waiting() throws IOException {
        List<Socket> half = new ArrayList<>();
        try {
            for (int number = 0; number < 600; number++) {
                half.add(connect("127.0.0.1", "GET /aanmelden HTTP/1.1\r\nHost: localhost\r\n"));
            }
            try (Socket visitor = connect(
                    "127.0.0.2", "GET /aanmelden HTTP/1.1\r\n" + "Host: localhost\r\n" + "Connection: close\r\n\r\n")) {
                assertThat(new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .startsWith("HTTP/1.1 200");
            }
            for (Socket over : half.subList(most, half.size())) {
                assertThat(closedUnread(over)).isTrue();
            }
        } finally {
            for (Socket socket : half) {
                socket.close();
            }
        }
    }

    private Socket connect(String from, String text) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException closed) {
            // seen by who reads
        }
        return socket;
    }

    private static boolean closedUnread(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }
}
