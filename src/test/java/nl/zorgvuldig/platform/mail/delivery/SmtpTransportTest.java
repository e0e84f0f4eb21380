package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {
    private static final Letter LETTER =
            new Letter(new MailId(UUID.randomUUID()), "noor@school.example", "Over", "Dag", Optional.empty());

    private static MailTransport postman(String url) {
        return new SmtpTransport(SmtpServer.read(url), "zorgvuldig@bestuur.example", MovingClock.morning());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 no such person, refused",
        "RCPT, 451 come back later, not-now",
        "MAIL, 550 not from you, refused",
        "MAIL, 421 too busy, not-now",
        "., 554 we think this is spam, refused",
        "., 452 no room, not-now"
    })
    void what_the_mail_server_answers_decides_whether_it_is_tried_again(String command, String reply, String error)
            throws Exception {
        try (Scripted server = new Scripted(Map.of(command, reply))) {
            Trip trip = postman("smtp://127.0.0.1:" + server.port()).take(LETTER);

            assertThat(trip).isEqualTo(error.equals("refused") ? new Trip.Never(error) : new Trip.Later(error));
        }
    }

    @Test
    void a_server_that_takes_it_over_has_it() throws Exception {
        try (Scripted server = new Scripted(Map.of())) {
            assertThat(postman("smtp://127.0.0.1:" + server.port()).take(LETTER))
                    .isEqualTo(new Trip.Delivered());
        }
    }

    @Test
    void a_login_that_is_refused_is_tried_again_later() {
        GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            server.setUser("post@bestuur.example", "post", "goed");
            server.getManagers().getUserManager().setAuthRequired(true);
            String at = "@127.0.0.1:" + server.getSmtp().getPort();

            assertThat(postman("smtp://post:fout" + at).take(LETTER)).isEqualTo(new Trip.Later("login-refused"));
            assertThat(postman("smtp://post:goed" + at).take(LETTER)).isEqualTo(new Trip.Delivered());
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_with_a_certificate_nobody_vouches_for_gets_nothing() {
        GreenMail server = new GreenMail(ServerSetup.SMTPS.dynamicPort());
        server.start();
        try {
            assertThat(postman("smtps://127.0.0.1:" + server.getSmtps().getPort())
                            .take(LETTER))
                    .isEqualTo(new Trip.Later("server-away"));
            assertThat(server.getReceivedMessages()).isEmpty();
            assertThat(DummySSLServerSocketFactory.getDefault()).isNotNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void an_address_to_send_from_is_looked_at_when_the_program_starts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SmtpTransport(
                        SmtpServer.read("smtp://127.0.0.1:25"), "nobody in particular", MovingClock.morning()))
                .withMessageContaining("ZORGVULDIG_MAIL_FROM");
    }

    /// A mail server that answers as told, and otherwise yes.
    private static final class Scripted implements AutoCloseable {
        private final ServerSocket socket;
        private final Map<String, String> replies;

        Scripted(Map<String, String> replies) throws IOException {
            this.replies = replies;
            socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve() {
            try (Socket client = socket.accept();
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client, "220 here");
                boolean data = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (data && !line.equals(".")) {
                        continue;
                    }
                    String command = line.split(" ")[0].replaceFirst("[:].*", "");
                    data = command.equals("DATA");
                    say(client, replies.getOrDefault(command, data ? "354 go on" : "250 yes"));
                    if (command.equals("QUIT")) {
                        return;
                    }
                }
            } catch (IOException gone) {
                // the postman went away
            }
        }

        private static void say(Socket client, String reply) throws IOException {
            OutputStream out = client.getOutputStream();
            out.write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
