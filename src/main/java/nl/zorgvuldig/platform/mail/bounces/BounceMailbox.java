package nl.zorgvuldig.platform.mail.bounces;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import nl.zorgvuldig.platform.kernel.Shutdown;
import nl.zorgvuldig.platform.mail.delivery.MailServerUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Mailbox to which reports about messages are sent, read by IMAP. Everything in it is taken and
/// then deleted, each message after what it says is committed: it is for this program alone.
public final class BounceMailbox {
    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String FOLDER = "INBOX";

    /// How many messages are read in a round.
    private static final int MOST = 200;

    /// In bytes. A report is a few kilobytes, or as large as the message that it returns.
    private static final int LARGEST = 1_000_000;

    private final MailServerUrl server;
    private final ReturnedMail returned;
    private final Session session;

    public BounceMailbox(MailServerUrl server, ReturnedMail returned) {
        this.server = server;
        this.returned = returned;
        this.session = Session.getInstance(server.properties());
    }

    /// Reads what is there; what could not be read or recorded stays for the next round.
    public void read() {
        try (Store store = session.getStore()) {
            store.connect(
                    server.login().map(MailServerUrl.Login::user).orElse(null),
                    server.login().map(MailServerUrl.Login::password).orElse(null));
            try (Folder folder = store.getFolder(FOLDER)) {
                folder.open(Folder.READ_WRITE);
                read(folder);
            }
        } catch (MessagingException | IOException away) {
            LOG.warn(
                    "mailbox for reports of mail cannot be read: {}",
                    away.getClass().getSimpleName());
        }
    }

    /// Closing the folder removes what is marked, also after a failure.
    private void read(Folder folder) throws MessagingException, IOException {
        for (Message message : folder.getMessages(1, Math.min(MOST, folder.getMessageCount()))) {
            if (Shutdown.asked()) {
                return;
            }
            take(message);
            message.setFlag(Flags.Flag.DELETED, true);
        }
    }

    private void take(Message message) throws MessagingException, IOException {
        if (message.getSize() > LARGEST) {
            returned.takeLarge();
            return;
        }
        Bounded content = new Bounded();
        try {
            message.writeTo(content);
        } catch (TooLarge large) {
            returned.takeLarge();
            return;
        }
        returned.take(content.bytes.toByteArray());
    }

    /// A server may say less than a message is.
    private static final class Bounded extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            if (bytes.size() + length > LARGEST) {
                throw new TooLarge();
            }
            bytes.writeBytes(Arrays.copyOfRange(some, from, from + length));
        }
    }

    private static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1;
    }
}
