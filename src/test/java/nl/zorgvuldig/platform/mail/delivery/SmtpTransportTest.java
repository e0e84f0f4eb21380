package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpTransportTest {
    private static final Letter LETTER =
            new Letter(new MailId(UUID.randomUUID()), "noor@school.example", "Over", "Dag", Optional.empty());

    private static MailTransport postman(String url) {
        return new SmtpTransport(
                MailServerUrl.smtp(url), "zorgvuldig@bestuur.example", _ -> Optional.empty(), MovingClock.morning());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.7.1 relaying denied, refused",
        "RCPT, 554 not here, refused",
        "RCPT, 451 come back later, not-now",
        "MAIL, 550 not from you, refused",
        "MAIL, 421 too busy, not-now",
        "., 554 we think this is spam, refused",
        "., 452 no room, not-now"
    })
    void what_the_mail_server_answers_decides_whether_it_is_tried_again(String command, String reply, String error)
            throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of(command, reply))) {
            Trip trip = postman("smtp://127.0.0.1:" + server.port()).take(LETTER);

            assertThat(trip).isEqualTo(error.equals("refused") ? new Trip.Never(error) : new Trip.Later(error));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "550 no such person, UNKNOWN",
        "550 5.1.1 <noor@school.example>: Recipient address rejected: User unknown, UNKNOWN",
        "552 5.2.2 mailbox full, FULL",
        "550 5.4.1 Recipient address rejected: Access denied., UNKNOWN"
    })
    void a_server_that_does_not_know_an_address_says_so(String reply, Reason reason) throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("RCPT", reply))) {
            assertThat(postman("smtp://127.0.0.1:" + server.port()).take(LETTER))
                    .isEqualTo(new Trip.NoSuchAddress(reason));
        }
    }

    @Test
    void what_is_no_address_is_not_sent() {
        Letter nowhere = new Letter(new MailId(UUID.randomUUID()), "noor at school", "Over", "Dag", Optional.empty());

        assertThat(postman("smtp://127.0.0.1:1").take(nowhere)).isEqualTo(new Trip.NotAnAddress());
    }

    @Test
    void the_envelope_has_a_sender_of_its_own_where_reports_are_read() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-here\r\n250 DSN"))) {
            MailTransport postman = new SmtpTransport(
                    MailServerUrl.smtp("smtp://127.0.0.1:" + server.port()),
                    "zorgvuldig@bestuur.example",
                    mail -> Optional.of("bounce+" + mail.value().version() + "@bestuur.example"),
                    MovingClock.morning());

            assertThat(postman.take(LETTER)).isEqualTo(new Trip.Delivered());
            assertThat(server.heard())
                    .contains(
                            "MAIL FROM:<bounce+4@bestuur.example> RET=HDRS",
                            "RCPT TO:<noor@school.example> NOTIFY=FAILURE",
                            "From: zorgvuldig@bestuur.example");
        }
    }

    @Test
    void a_message_waits_when_the_address_for_reports_is_refused() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("MAIL", "550 5.7.1 not your address"))) {
            MailTransport postman = new SmtpTransport(
                    MailServerUrl.smtp("smtp://127.0.0.1:" + server.port()),
                    "zorgvuldig@bestuur.example",
                    _ -> Optional.of("bounce+x@bestuur.example"),
                    MovingClock.morning());

            assertThat(postman.take(LETTER)).isEqualTo(new Trip.Later("sender-refused"));
        }
    }

    @Test
    void a_server_that_does_not_know_reports_is_not_asked_for_them() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
            MailTransport postman = new SmtpTransport(
                    MailServerUrl.smtp("smtp://127.0.0.1:" + server.port()),
                    "zorgvuldig@bestuur.example",
                    _ -> Optional.of("bounce+x@bestuur.example"),
                    MovingClock.morning());

            postman.take(LETTER);
            assertThat(server.heard())
                    .contains("MAIL FROM:<bounce+x@bestuur.example>", "RCPT TO:<noor@school.example>");
        }
    }

    @Test
    void without_an_address_for_reports_the_sender_that_people_see_is_the_one_of_the_envelope() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of("EHLO", "250-here\r\n250 DSN"))) {
            postman("smtp://127.0.0.1:" + server.port()).take(LETTER);

            assertThat(server.heard())
                    .contains("MAIL FROM:<zorgvuldig@bestuur.example>", "RCPT TO:<noor@school.example>");
        }
    }

    @Test
    void a_server_that_takes_it_over_has_it() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(Map.of())) {
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
                        MailServerUrl.smtp("smtp://127.0.0.1:25"),
                        "nobody in particular",
                        _ -> Optional.empty(),
                        MovingClock.morning()))
                .withMessageContaining("ZORGVULDIG_MAIL_FROM");
    }
}
