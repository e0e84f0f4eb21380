package nl.zorgvuldig.platform.mail.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.zorgvuldig.platform.mail.DeliverySetting;
import nl.zorgvuldig.platform.mail.MailId;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.MailState;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport.Trip;
import nl.zorgvuldig.platform.vault.KeyName;
import nl.zorgvuldig.platform.vault.RetentionPurpose;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.Test;

class DeliveryTroubleTest extends DeliverySetting {
    @Test
    void a_message_waits_for_a_mail_server_that_is_away() {
        int port = server.getSmtp().getPort();
        server.stop();
        MailTransport postman = new SmtpTransport(
                MailServerUrl.smtp("smtp://127.0.0.1:" + port),
                "zorgvuldig@bestuur.example",
                _ -> Optional.empty(),
                clock);
        MailId id = send(mail());
        MailDelivery delivery = delivery(postman);

        delivery.deliverDue(board);
        assertThat(status(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(status(id).error()).contains("server-away");

        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        delivery.deliverDue(board);
        assertThat(received()).as("not before its time").isEmpty();
        clock.pass(Duration.ofSeconds(30));
        delivery.deliverDue(board);

        assertThat(received()).hasSize(1);
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
        assertThat(status(id).error()).isEmpty();
    }

    @Test
    void who_dies_between_sending_and_writing_it_down_sends_it_twice_as_the_same_message() throws Exception {
        MailId id = send(mail());
        MailTransport real = postman();
        MailDelivery dying = delivery(letter -> {
            real.take(letter);
            throw new Killed();
        });

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.deliverDue(board));
        delivery(real).deliverDue(board);
        assertThat(received()).as("somebody may still be busy with it").hasSize(1);
        clock.pass(DeliveryRetry.LEASE);
        delivery(real).deliverDue(board);

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void several_instances_at_once_send_each_message_once() {
        List<MailId> ids = IntStream.range(0, 60).mapToObj(each -> send(mail())).toList();
        ConcurrentLinkedQueue<MailId> taken = new ConcurrentLinkedQueue<>();
        MailDelivery delivery = delivery(letter -> {
            taken.add(letter.id());
            return new Trip.Delivered();
        });

        try (ExecutorService together = Executors.newFixedThreadPool(4)) {
            for (int instance = 0; instance < 4; instance++) {
                together.execute(() -> delivery.deliverDue(board));
            }
        }

        assertThat(taken).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void after_three_days_it_is_given_up_and_what_it_said_is_gone() {
        MailId id = send(mail());
        MailDelivery delivery = delivery(letter -> new Trip.Later("server-away"));

        for (int hours = 0; hours < 80; hours++) {
            delivery.deliverDue(board);
            clock.pass(Duration.ofHours(1));
        }

        assertThat(status(id).state()).isEqualTo(MailState.FAILED);
        assertThat(status(id).error()).contains("server-away");
        assertThat(contents(id)).isZero();
    }

    @Test
    void what_has_become_useless_is_not_sent() {
        MailId id = send(mail().uselessAfter(clock.instant().plusSeconds(900)));
        clock.pass(Duration.ofMinutes(15));

        delivery(postman()).deliverDue(board);

        assertThat(received()).isEmpty();
        assertThat(status(id).state()).isEqualTo(MailState.FAILED);
        assertThat(status(id).error()).contains("too-late");
    }

    @Test
    void a_message_to_somebody_whose_key_is_gone_stays_closed() {
        MailId id = send(mail());
        TestVault.shared().destroy(new KeyName(board, noor.value(), RetentionPurpose.OUTBOX));

        delivery(postman()).deliverDue(board);

        assertThat(received()).isEmpty();
        assertThat(status(id).error()).contains("addressee-gone");
        assertThat(contents(id)).isZero();
    }

    @Test
    void one_message_that_cannot_be_sent_does_not_keep_the_others() {
        MailId broken = send(MailMessage.of("notice", noor, "no address", "Over", "Dag"));
        MailId fine = send(mail());

        delivery(postman()).deliverDue(board);

        assertThat(status(broken).error()).contains("not-an-address");
        assertThat(status(fine).state()).isEqualTo(MailState.SENT);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }
}
