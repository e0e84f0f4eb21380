package nl.zorgvuldig.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.mail.Postman.Trip;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.vault.Keeping;
import nl.zorgvuldig.vault.KeyName;
import nl.zorgvuldig.vault.TestVault;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private final TestDatabase database = TestDatabase.shared();
    private final MovingClock clock = MovingClock.morning();
    private final Signals signals = database.newSignals();
    private final Boards boards = new Boards(database.client(), clock);
    private final BoardId board = TestDatabase.newBoard();
    private final PersonId noor = new PersonId(UUID.randomUUID());
    private GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        boards.add(board);
    }

    @AfterEach
    void stop() {
        server.stop();
        signals.close();
    }

    private Outbox outbox(Posting posting) {
        return new Outbox(
                database.work(),
                TestVault.shared(),
                new MessageStore(database.client()),
                signals,
                posting,
                clock);
    }

    private Postman postman() {
        return new SmtpPostman(
                SmtpServer.read("smtp://127.0.0.1:" + server.getSmtp().getPort()),
                "zorgvuldig@bestuur.example",
                clock);
    }

    private Delivery delivery(Postman postman) {
        return new Delivery(
                boards,
                database.work(),
                new MessageStore(database.client()),
                TestVault.shared(),
                postman,
                clock);
    }

    private Mail mail() {
        return Mail.of(
                "notice",
                noor,
                "noor@school.example",
                "Over é en ü",
                "Beste Noor,\n\nTot morgen.\n");
    }

    private MailId send(Mail mail) {
        return boards.program(board).call(() -> outbox(Posting.BY_SMTP).send(mail));
    }

    private MailStatus status(MailId id) {
        return boards.program(board).call(() -> outbox(Posting.BY_SMTP).find(id)).orElseThrow();
    }

    private List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    private long contents(MailId id) {
        return database.superuserClient("zorgvuldig")
                .sql(
                        "select count(sealed_subject) + count(sealed_body) + count(sealed_address)"
                                + " from mail.message where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }

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

    private String stored(MailId id) {
        return database.superuserClient("zorgvuldig")
                .sql("select encode(m::text::bytea, 'escape') from mail.message m where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_message_of_which_the_cause_is_undone_was_never_there() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(
                        () ->
                                boards.program(board)
                                        .run(
                                                () ->
                                                        database.work()
                                                                .change(
                                                                        Act.WRITE,
                                                                        () -> {
                                                                            outbox(Posting.BY_SMTP)
                                                                                    .send(mail());
                                                                            throw new IllegalStateException(
                                                                                    "undone");
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
    void a_message_waits_for_a_mail_server_that_is_away() {
        int port = server.getSmtp().getPort();
        server.stop();
        Postman postman =
                new SmtpPostman(
                        SmtpServer.read("smtp://127.0.0.1:" + port),
                        "zorgvuldig@bestuur.example",
                        clock);
        MailId id = send(mail());
        Delivery delivery = delivery(postman);

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
    void who_dies_between_sending_and_writing_it_down_sends_it_twice_as_the_same_message()
            throws Exception {
        MailId id = send(mail());
        Postman real = postman();
        Delivery dying =
                delivery(
                        letter -> {
                            real.take(letter);
                            throw new Killed();
                        });

        assertThatExceptionOfType(Killed.class).isThrownBy(() -> dying.deliverDue(board));
        delivery(real).deliverDue(board);
        assertThat(received()).as("somebody may still be busy with it").hasSize(1);
        clock.pass(Retry.LEASE);
        delivery(real).deliverDue(board);

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID()).isEqualTo(received().get(1).getMessageID());
        assertThat(status(id).state()).isEqualTo(MailState.SENT);
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void several_instances_at_once_send_each_message_once() {
        List<MailId> ids = IntStream.range(0, 60).mapToObj(each -> send(mail())).toList();
        ConcurrentLinkedQueue<MailId> taken = new ConcurrentLinkedQueue<>();
        Delivery delivery =
                delivery(
                        letter -> {
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
        Delivery delivery = delivery(letter -> new Trip.Later("server-away"));

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
        TestVault.shared().destroy(new KeyName(board, noor.value(), Keeping.OUTBOX));

        delivery(postman()).deliverDue(board);

        assertThat(received()).isEmpty();
        assertThat(status(id).error()).contains("addressee-gone");
        assertThat(contents(id)).isZero();
    }

    @Test
    void one_message_that_cannot_be_sent_does_not_keep_the_others() {
        MailId broken = send(Mail.of("notice", noor, "no address", "Over", "Dag"));
        MailId fine = send(mail());

        delivery(postman()).deliverDue(board);

        assertThat(status(broken).error()).contains("not-an-address");
        assertThat(status(fine).state()).isEqualTo(MailState.SENT);
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
        Outbox outbox = outbox(Posting.DEMONSTRATION);
        MailId id = boards.program(board).call(() -> outbox.send(mail().secret()));

        assertThat(status(id).state()).isEqualTo(MailState.SHOWN);
        boards.program(board)
                .run(
                        () -> {
                            assertThat(outbox.read(id).orElseThrow().subject())
                                    .isEqualTo("Over é en ü");
                            assertThat(outbox.newest(10))
                                    .extracting(MailStatus::id)
                                    .containsExactly(id);
                        });

        clock.pass(Duration.ofDays(8));
        delivery(postman()).emptyShown();
        assertThat(contents(id)).isZero();
    }

    @Test
    void a_secret_is_not_kept_where_nothing_can_be_sent() {
        Outbox outbox = outbox(Posting.NOWHERE);
        MailId secret = boards.program(board).call(() -> outbox.send(mail().secret()));
        MailId ordinary = boards.program(board).call(() -> outbox.send(mail()));

        assertThat(contents(secret)).isZero();
        assertThat(contents(ordinary)).isEqualTo(3);
    }

    @Test
    void the_messages_of_another_board_are_not_there() {
        MailId id = send(mail());
        BoardId other = TestDatabase.newBoard();

        boards.program(other)
                .run(
                        () -> {
                            assertThat(outbox(Posting.BY_SMTP).find(id)).isEmpty();
                            assertThat(outbox(Posting.BY_SMTP).newest(10)).isEmpty();
                        });
        delivery(postman()).deliverDue(other);
        assertThat(received()).isEmpty();
    }
}
