package nl.zorgvuldig.platform.mail.delivery;

import java.util.Optional;
import nl.zorgvuldig.platform.mail.MailId;

/// Envelope sender of messages: the address to which a mail server reports that one did not arrive.
/// It is not the sender that people see.
@FunctionalInterface
public interface EnvelopeSender {
    /// Empty to use the sender that people see.
    Optional<String> find(MailId mail);
}
