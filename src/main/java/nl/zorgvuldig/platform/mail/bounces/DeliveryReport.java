package nl.zorgvuldig.platform.mail.bounces;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.mail.StatusCode;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

/// What a message in the mailbox for reports says (RFC 3464), as far as it matters here. Nothing of
/// it is kept, and none of its parts is opened but the one for programs.
public sealed interface DeliveryReport {
    /// A message was not delivered, and will not be.
    ///
    /// @param to headers that name to which address the report was sent
    record Failed(List<String> to, StatusCode status) implements DeliveryReport {}

    /// A message is late, or did arrive.
    record OnItsWay() implements DeliveryReport {}

    /// Anything else: somebody's answer, an absence, a receipt, or what cannot be read.
    record None() implements DeliveryReport {}

    /// Reads a message from anybody; never throws.
    static DeliveryReport read(byte[] message) {
        return Reading.read(message);
    }

    /// Reading with the library for delivery status notifications.
    final class Reading {
        private static final int MOST = 20;

        /// Headers in which servers write to which address they delivered the report.
        private static final List<String> TO = List.of("To", "Delivered-To", "X-Original-To", "Envelope-To");

        private static final jakarta.mail.Session SESSION = jakarta.mail.Session.getInstance(new Properties());

        private Reading() {}

        private static DeliveryReport read(byte[] bytes) {
            try {
                MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(bytes));
                return status(message).map(status -> read(message, status)).orElseGet(None::new);
            } catch (MessagingException | IOException | RuntimeException unreadable) {
                return new None();
            }
        }

        private static DeliveryReport read(MimeMessage message, DeliveryStatus status) {
            List<InternetHeaders> recipients = IntStream.range(0, Math.min(MOST, status.getRecipientDSNCount()))
                    .mapToObj(status::getRecipientDSN)
                    .toList();
            return recipients.stream()
                    .filter(recipient -> field(recipient, "Action").startsWith("failed"))
                    .findFirst()
                    .<DeliveryReport>map(recipient -> new Failed(to(message), status(recipient)))
                    .orElseGet(() -> recipients.isEmpty() ? new None() : new OnItsWay());
        }

        /// Some servers give only what another server answered.
        private static StatusCode status(InternetHeaders recipient) {
            return StatusCode.find(field(recipient, "Status"))
                    .or(() -> StatusCode.find(field(recipient, "Diagnostic-Code")))
                    .orElse(new StatusCode(5, 0, 0));
        }

        private static Optional<DeliveryStatus> status(MimeMessage message) throws MessagingException, IOException {
            if (!message.isMimeType("multipart/report")) {
                return Optional.empty();
            }
            MultipartReport report =
                    new MultipartReport(message.getDataHandler().getDataSource());
            if (report.getCount() < 2) {
                return Optional.empty();
            }
            BodyPart machine = report.getBodyPart(1);
            return machine.isMimeType("message/delivery-status") || machine.isMimeType("message/global-delivery-status")
                    ? Optional.of(new DeliveryStatus(machine.getInputStream()))
                    : Optional.empty();
        }

        private static String field(InternetHeaders recipient, String name) {
            return Objects.requireNonNullElse(recipient.getHeader(name, null), "")
                    .strip()
                    .toLowerCase(Locale.ROOT);
        }

        private static List<String> to(MimeMessage message) {
            return TO.stream()
                    .flatMap(name -> header(message, name))
                    .limit(MOST)
                    .toList();
        }

        private static Stream<String> header(MimeMessage message, String name) {
            try {
                return Stream.ofNullable(message.getHeader(name)).flatMap(Stream::of);
            } catch (MessagingException unreadable) {
                return Stream.empty();
            }
        }
    }
}
