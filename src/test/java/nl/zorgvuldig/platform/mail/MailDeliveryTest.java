package nl.zorgvuldig.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.mail.delivery.PromptDelivery;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class MailDeliveryTest extends DeliverySetting {
    @Test
    @Upholds(Clause.CONFIDENTIALITY)
    void a_message_is_sealed_until_it_leaves_and_gone_afterwards() throws Exception {
        MailId id = send(mail());
        assertThat(status(id).state()).isEqualTo(MailState.QUEUED);
        assertThat(stored(id)).doesNotContain("noor@school", "Noor", "morgen");

        delivery(postman()).deliverDue(board);

        assertThat(received()).hasSize(1);
        MimeMessage message = received().getFirst();
        assertThat(message.getSubject()).isEqualTo("Over é en ü");
        assertThat(message.getContent().toString()).contains("Tot morgen.");
        assertThat(message.getFrom()[0]).hasToString("zorgvuldig@bestuur.example");
        assertThat(message.getMessageID()).isEqualTo("<" + id + "@bestuur.example>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(clock.instant());
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
        assertThat(status(id).sent()).contains(clock.instant());
        assertThat(contents(id)).isZero();
    }

    @Test
    void a_message_of_which_the_cause_is_undone_was_never_there() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> boards.program(board)
                        .run(() -> database.work().change(DossierActs.WRITE, () -> {
                            outbox(MailMode.BY_SMTP).send(mail());
                            throw new IllegalStateException("undone");
                        })));

        delivery(postman()).deliverDue(board);

        assertThat(received()).isEmpty();
    }

    @Test
    void a_message_goes_out_once() {
        send(mail());

        delivery(postman()).deliverDue(board);
        clock.pass(Duration.ofDays(1));
        delivery(postman()).deliverDue(board);

        assertThat(received()).hasSize(1);
    }

    @Test
    void a_message_leaves_as_soon_as_its_cause_is_committed() {
        Awaitility.await().until(signals::connected);
        try (PromptDelivery prompt = new PromptDelivery(delivery(postman()))) {
            signals.listen(Outbox.TOPIC, prompt::soon);
            MailId id = send(mail());

            Awaitility.await().until(() -> status(id).state() == MailState.SENT);
        }
    }

    @Test
    void in_a_demonstration_everything_is_shown_for_a_week() {
        Outbox outbox = outbox(MailMode.DEMONSTRATION);
        MailId id = boards.program(board).call(() -> outbox.send(mail().secret()));

        assertThat(status(id).state()).isEqualTo(MailState.SHOWN);
        boards.program(board).run(() -> {
            assertThat(outbox.read(id).orElseThrow().subject()).isEqualTo("Over é en ü");
            assertThat(outbox.newest(10)).extracting(MailStatus::id).containsExactly(id);
        });

        clock.pass(Duration.ofDays(8));
        delivery(postman()).empty();
        assertThat(contents(id)).isZero();
    }

    @Test
    void a_secret_is_not_kept_where_nothing_can_be_sent() {
        Outbox outbox = outbox(MailMode.NOWHERE);
        MailId secret = boards.program(board).call(() -> outbox.send(mail().secret()));
        MailId ordinary = boards.program(board).call(() -> outbox.send(mail()));

        assertThat(contents(secret)).isZero();
        assertThat(contents(ordinary)).isEqualTo(3);
    }

    @Test
    void the_messages_of_another_board_are_not_there() {
        MailId id = send(mail());
        BoardId other = TestDatabase.newBoard();

        boards.program(other).run(() -> {
            assertThat(outbox(MailMode.BY_SMTP).find(id)).isEmpty();
            assertThat(outbox(MailMode.BY_SMTP).newest(10)).isEmpty();
        });
        delivery(postman()).deliverDue(other);
        assertThat(received()).isEmpty();
    }

    private String stored(MailId id) {
        return database.superuserClient("zorgvuldig")
                .sql("select encode(m::text::bytea, 'escape') from mail.message m where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }
}
