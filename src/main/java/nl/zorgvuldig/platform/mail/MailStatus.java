package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// What is known of a message that was handed over; nothing of what it says.
///
/// @param error why the last try failed, a short code with the words `mail.error.…`
public record MailStatus(
        MailId id,
        PersonId addressee,
        String kind,
        Instant created,
        MailState state,
        Optional<Instant> sent,
        Optional<String> error) {}
