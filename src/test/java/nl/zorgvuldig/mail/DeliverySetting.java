package nl.zorgvuldig.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.database.Signals;
import nl.zorgvuldig.database.TestDatabase;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.MovingClock;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.vault.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A board with an outbox, and a real mail server.
abstract class DeliverySetting {
    final TestDatabase database = TestDatabase.shared();
    final MovingClock clock = MovingClock.morning();
    final Signals signals = database.newSignals();
    final Boards boards = new Boards(database.client(), clock);
    final BoardId board = TestDatabase.newBoard();
    final PersonId noor = new PersonId(UUID.randomUUID());
    GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

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

    Outbox outbox(Posting posting) {
        return new Outbox(
                database.work(),
                TestVault.shared(),
                new MessageStore(database.client()),
                signals,
                posting,
                () -> Optional.of("Stichting De Bomen"),
                "https://zorgvuldig.example/",
                clock);
    }

    Postman postman() {
        return new SmtpPostman(
                SmtpServer.read("smtp://127.0.0.1:" + server.getSmtp().getPort()), "zorgvuldig@bestuur.example", clock);
    }

    Delivery delivery(Postman postman) {
        return new Delivery(
                boards, database.work(), new MessageStore(database.client()), TestVault.shared(), postman, clock);
    }

    Mail mail() {
        return Mail.of("notice", noor, "noor@school.example", "Over é en ü", "Beste Noor,\n\nTot morgen.\n");
    }

    MailId send(Mail mail) {
        return boards.program(board).call(() -> outbox(Posting.BY_SMTP).send(mail));
    }

    MailStatus status(MailId id) {
        return boards.program(board)
                .call(() -> outbox(Posting.BY_SMTP).find(id))
                .orElseThrow();
    }

    List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    long contents(MailId id) {
        return database.superuserClient("zorgvuldig")
                .sql("select count(sealed_subject) + count(sealed_body) + count(sealed_address)"
                        + " from mail.message where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
