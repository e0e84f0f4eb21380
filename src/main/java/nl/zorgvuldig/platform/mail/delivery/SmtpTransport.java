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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.mail.MailAttachment;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.StatusCode;
import nl.zorgvuldig.platform.mail.UndeliveredAddress.Reason;
import nl.zorgvuldig.platform.mail.delivery.MailDelivery.MailTransport;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/// Transport by SMTP. Each message has a Message-ID made of its id, so that a message that is sent
/// twice is recognised as one. With an [EnvelopeSender] a mail server is asked to report there when
/// a message does not arrive.
public final class SmtpTransport implements MailTransport {
    private static final int PERMANENT = 500;
    private static final String CALENDAR = "text/calendar";

    private final MailServerUrl server;
    private final String from;
    private final EnvelopeSender envelope;
    private final Clock clock;
    private final Session session;

    /// @throws IllegalArgumentException when `from` is not an e-mail address
    public SmtpTransport(MailServerUrl server, String from, EnvelopeSender envelope, Clock clock) {
        this.server = server;
        this.from = from;
        this.envelope = envelope;
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
        } catch (AddressException wrong) {
            return new Trip.NotAnAddress();
        } catch (MessagingException unusable) {
            return new Trip.Never("not-an-address");
        }
        try (Transport transport = session.getTransport()) {
            transport.connect(
                    server.login().map(MailServerUrl.Login::user).orElse(null),
                    server.login().map(MailServerUrl.Login::password).orElse(null));
            transport.sendMessage(message, message.getAllRecipients());
            return new Trip.Delivered();
        } catch (AuthenticationFailedException refused) {
            return new Trip.Later("login-refused");
        } catch (SendFailedException refused) {
            if (envelopeRefused(letter, refused)) {
                return new Trip.Later("sender-refused");
            }
            return reason(refused)
                    .<Trip>map(Trip.NoSuchAddress::new)
                    .orElseGet(() -> permanent(refused) ? new Trip.Never("refused") : new Trip.Later("not-now"));
        } catch (MessagingException away) {
            return new Trip.Later("server-away");
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        String domain = from.substring(from.indexOf('@') + 1);
        Numbered message = new Numbered(session, "<" + letter.id() + "@" + domain + ">");
        envelope.find(letter.id()).ifPresent(message::reportTo);
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

    /// Whether it is the address for reports that the mail server does not take: a mistake in the
    /// settings, for which no message is given up at once.
    private boolean envelopeRefused(Letter letter, MessagingException failed) {
        return envelope.find(letter.id()).isPresent()
                && causes(failed).anyMatch(SMTPSenderFailedException.class::isInstance);
    }

    /// Why the mail server takes nothing for this address, if that is what it says.
    private static Optional<Reason> reason(MessagingException failed) {
        return causes(failed)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(SMTPAddressFailedException.class::cast)
                .findFirst()
                .filter(refused -> refused.getReturnCode() >= PERMANENT)
                .flatMap(refused -> StatusCode.ofReply(
                        refused.getReturnCode(), Objects.requireNonNullElse(refused.getMessage(), "")))
                .flatMap(StatusCode::reason);
    }

    private static Stream<MessagingException> causes(MessagingException failed) {
        return Stream.<@Nullable Exception>iterate(
                        failed,
                        cause -> cause instanceof MessagingException,
                        cause -> ((MessagingException) Objects.requireNonNull(cause)).getNextException())
                .map(MessagingException.class::cast);
    }

    /// Whether the mail server refuses this message permanently.
    private static boolean permanent(MessagingException failed) {
        for (MessagingException mail : causes(failed).toList()) {
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
    private static final class Numbered extends SMTPMessage {
        private final String number;

        Numbered(Session session, String number) {
            super(session);
            this.number = number;
        }

        /// The server that takes the message over reports only a failure, with nothing of the
        /// message but its headers (RFC 3461), if it knows how.
        void reportTo(String sender) {
            setEnvelopeFrom(sender);
            setNotifyOptions(NOTIFY_FAILURE);
            setReturnOption(RETURN_HDRS);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", number);
        }
    }
}
