package nl.zorgvuldig.platform.mail.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import nl.zorgvuldig.platform.mail.MailAttachment;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Transport by SMTP. Each message has a Message-ID made of its id, so that a message that is sent
/// twice is recognised as one.
public final class SmtpTransport implements MailTransport {
    private static final int PERMANENT = 500;
    private static final String CALENDAR = "text/calendar";

    private final SmtpServer server;
    private final String from;
    private final Clock clock;
    private final Session session;

    /// @throws IllegalArgumentException when `from` is not an e-mail address
    public SmtpTransport(SmtpServer server, String from, Clock clock) {
        this.server = server;
        this.from = from;
        this.clock = clock;
        this.session = Session.getInstance(server.properties());
        try {
            new InternetAddress(from, true);
        } catch (AddressException wrong) {
            throw new IllegalArgumentException("ZORGVULDIG_MAIL_FROM is not an e-mail address", wrong);
        }
    }

    @Override
    public Trip take(Letter letter) {
        MimeMessage message;
        try {
            message = message(letter);
        } catch (MessagingException unusable) {
            return new Trip.Never("not-an-address");
        }
        try (Transport transport = session.getTransport()) {
            transport.connect(
                    server.login().map(SmtpServer.Login::user).orElse(null),
                    server.login().map(SmtpServer.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return new Trip.Delivered();
        } catch (AuthenticationFailedException refused) {
            return new Trip.Later("login-refused");
        } catch (SendFailedException refused) {
            return permanent(refused) ? new Trip.Never("refused") : new Trip.Later("not-now");
        } catch (MessagingException away) {
            return new Trip.Later("server-away");
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage message = new Numbered(session, "<" + letter.id() + "@" + domain + ">");
        message.setFrom(new InternetAddress(from, true));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.address(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        if (letter.attachment().isPresent()) {
            message.setContent(with(letter, letter.attachment().get()));
        } else {
            message.setText(letter.body(), StandardCharsets.UTF_8.name());
        }
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /// An invitation is included as an alternative form of the message, which a calendar reads (RFC
    /// 6047), and again as a file, for somebody who opens it by hand.
    private static MimeMultipart with(Letter letter, MailAttachment file) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.body(), StandardCharsets.UTF_8.name());
        if (!file.type().startsWith(CALENDAR)) {
            return new MimeMultipart(text, attached(file, file.type()));
        }
        MimeBodyPart calendar = new MimeBodyPart();
        calendar.setDataHandler(content(file, file.type()));
        MimeBodyPart either = new MimeBodyPart();
        either.setContent(new MimeMultipart("alternative", text, calendar));
        return new MimeMultipart(either, attached(file, "application/ics"));
    }

    private static MimeBodyPart attached(MailAttachment file, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(content(file, type));
        part.setFileName(file.name());
        part.setDisposition(Part.ATTACHMENT);
        return part;
    }

    private static DataHandler content(MailAttachment file, String type) {
        return new DataHandler(new ByteArrayDataSource(file.content(), type));
    }

    /// Whether the mail server refuses this message permanently.
    private static boolean permanent(MessagingException failed) {
        for (@Nullable Exception cause = failed;
                cause instanceof MessagingException mail;
                cause = mail.getNextException()) {
            if (mail instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT;
            }
            if (mail instanceof SMTPSendFailedException sending && sending.getReturnCode() >= PERMANENT) {
                return true;
            }
        }
        return false;
    }

    /// Message that keeps the Message-ID it was given.
    private static final class Numbered extends MimeMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
