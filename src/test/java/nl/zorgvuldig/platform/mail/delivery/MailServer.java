package nl.zorgvuldig.platform.mail.delivery;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Signals;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.mail.MessageStore;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.mail.SenderName;
import nl.zorgvuldig.platform.mail.UndeliveredAddresses;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.story.DemoProgram;

/// A real mail server for one test, with an outbox of the running program that leads to it.
public final class MailServer implements AutoCloseable {
    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private final Outbox outbox;
    private final MailDelivery delivery;

    public MailServer(DemoProgram program, Clock clock) {
        server.start();
        MessageStore store = program.part(MessageStore.class);
        outbox = new Outbox(
                program.part(Work.class),
                program.part(Vault.class),
                store,
                program.part(Signals.class),
                MailMode.BY_SMTP,
                program.part(SenderName.class),
                "https://zorgvuldig.example/",
                clock);
        delivery = new MailDelivery(
                program.part(Boards.class),
                program.part(Work.class),
                store,
                program.part(Vault.class),
                new SmtpTransport(
                        MailServerUrl.smtp(
                                "smtp://127.0.0.1:" + server.getSmtp().getPort()),
                        "zorgvuldig@bestuur.example",
                        program.part(EnvelopeSender.class),
                        clock),
                program.part(UndeliveredAddresses.class),
                clock);
    }

    public Outbox outbox() {
        return outbox;
    }

    /// Sends what waits, and gives everything that arrived so far.
    public List<MimeMessage> deliver(BoardId board) {
        delivery.deliverDue(board);
        return Arrays.asList(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
