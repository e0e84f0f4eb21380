package nl.zorgvuldig.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.database.BoardJdbc;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.TestDatabase;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.MovingClock;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.mail.bounces.BounceAddress;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import nl.zorgvuldig.platform.mail.delivery.MailServerUrl;
import nl.zorgvuldig.platform.mail.delivery.SmtpTransport;
import nl.zorgvuldig.platform.vault.keyfiles.TestVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

/// A board with an outbox, and a real mail server.
public abstract class DeliverySetting {
    public static final String BOUNCES = "bounce@bestuur.example";

    public final TestDatabase database = TestDatabase.shared();
    public final MessageStore store = new MessageStore(database.client());
    public final MovingClock clock = MovingClock.morning();
    final Signals signals = database.newSignals();
    public final Boards boards = new Boards(database.client(), clock);
    public final BoardId board = TestDatabase.newBoard();
    public final PersonId noor = new PersonId(UUID.randomUUID());
    public final Accounts accounts =
            new Accounts(database.work(), TestVault.shared(), signals, boards, new JdbcTemplate(database.app()), clock);
    public final UndeliveredAddresses undelivered = new UndeliveredAddresses(
            new UndeliveredStore(new BoardJdbc(database.client())), accounts, boards, database.work(), clock);
    public GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

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

    Outbox outbox(MailMode posting) {
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

    public MailTransport postman() {
        return new SmtpTransport(
                MailServerUrl.smtp("smtp://127.0.0.1:" + server.getSmtp().getPort()),
                "zorgvuldig@bestuur.example",
                new BounceAddress(BOUNCES, TestVault.shared()),
                clock);
    }

    public MailDelivery delivery(MailTransport postman) {
        return new MailDelivery(
                boards,
                database.work(),
                new MessageStore(database.client()),
                TestVault.shared(),
                postman,
                undelivered,
                clock);
    }

    public MailMessage mail() {
        return MailMessage.of("notice", noor, "noor@school.example", "Over é en ü", "Beste Noor,\n\nTot morgen.\n");
    }

    public MailId send(MailMessage mail) {
        return boards.program(board).call(() -> outbox(MailMode.BY_SMTP).send(mail));
    }

    public MailStatus status(MailId id) {
        return boards.program(board)
                .call(() -> outbox(MailMode.BY_SMTP).find(id))
                .orElseThrow();
    }

    public List<MimeMessage> received() {
        return Arrays.asList(server.getReceivedMessages());
    }

    public long contents(MailId id) {
        return database.superuserClient("zorgvuldig")
                .sql("select count(sealed_subject) + count(sealed_body) + count(sealed_address)"
                        + " from mail.message where id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
    }
}
