package nl.zorgvuldig.platform.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever opens connections and never ends a request keeps nobody out who comes from elsewhere.
class AddressBoundProtocolTest {
    private static final String HALF = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    private static final String REST = "Connection: close\r\n\r\n";
    private static final int MOST = 20;
    private static final int IN_ALL = 30;

    @TempDir
    Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final List<Socket> open = new ArrayList<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch answer = new CountDownLatch(1);
    private int port;

    @AfterEach
    void stop() throws LifecycleException, IOException {
        answer.countDown();
        for (Socket socket : open) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void half_requests_of_one_address_leave_room_for_another() throws Exception {
        serve("");
        List<Socket> half = halves(IN_ALL + MOST);

        assertThat(whole("127.0.0.2", "")).startsWith("HTTP/1.1 200");
        for (Socket over : half.subList(MOST, half.size())) {
            assertThat(closed(over)).isTrue();
        }
        assertThat(closed(connect("127.0.0.1", HALF))).isTrue();
    }

    @Test
    void who_closes_what_they_opened_is_answered_again() throws Exception {
        serve("");
        for (Socket half : halves(MOST)) {
            half.close();
        }

        Awaitility.await().until(() -> answered("127.0.0.1"), text -> text.startsWith("HTTP/1.1 200"));
    }

    @Test
    void a_known_proxy_has_the_connections_of_everybody() throws Exception {
        serve("127.0.0.1");
        halves(MOST + 1);

        assertThat(whole("127.0.0.1", "X-Forwarded-For: 203.0.113.7\r\n")).startsWith("HTTP/1.1 200");
    }

    @Test
    void behind_a_known_proxy_the_address_that_it_names_counts() throws Exception {
        serve("127.0.0.1");
        tomcat.getHost().getPipeline().addValve(new ForwardedBoundValve(1));
        String word = "X-Forwarded-For: 203.0.113.7\r\n";
        Socket busy = connect("127.0.0.1", HALF.replace("GET /", "GET /wait") + word + REST);
        asked.await();

        assertThat(whole("127.0.0.1", word)).startsWith("HTTP/1.1 429");
        assertThat(whole("127.0.0.1", "X-Forwarded-For: 203.0.113.8\r\n")).startsWith("HTTP/1.1 200");
        answer.countDown();
        assertThat(rest(busy)).startsWith("HTTP/1.1 200");
        Awaitility.await().until(() -> whole("127.0.0.1", word), text -> text.startsWith("HTTP/1.1 200"));
    }

    private void serve(String proxies) throws LifecycleException {
        KnownProxies known = KnownProxies.read(proxies);
        Connector connector = new Connector(AddressBoundProtocol.class.getName());
        connector.setPort(0);
        AddressBoundProtocol protocol = (AddressBoundProtocol) connector.getProtocolHandler();
        protocol.bound(MOST, known);
        protocol.setMaxConnections(IN_ALL);
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        if (known.any()) {
            tomcat.getEngine().getPipeline().addValve(known.valve());
        }
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "pages", new Pages());
        context.addServletMappingDecoded("/*", "pages");
        tomcat.start();
        port = connector.getLocalPort();
    }

    private final class Pages extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            try {
                if (request.getRequestURI().equals("/wait")) {
                    asked.countDown();
                    answer.await();
                }
                response.getWriter().print("page");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Socket> halves(int many) throws IOException {
        List<Socket> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            all.add(connect("127.0.0.1", HALF));
        }
        return all;
    }

    private Socket connect(String from, String text) throws IOException {
        Socket socket = new Socket();
        open.add(socket);
        socket.setSoTimeout(30_000);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (SocketException alreadyClosed) {
            // seen by who reads
        }
        return socket;
    }

    private String whole(String from, String more) throws IOException {
        return rest(connect(from, HALF + more + REST));
    }

    private String answered(String from) throws IOException {
        try {
            return whole(from, "");
        } catch (SocketException closed) {
            return "";
        }
    }

    private static String rest(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /// Waits until the server closes it.
    private static boolean closed(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() == -1;
        } catch (SocketException reset) {
            return true;
        }
    }
}
