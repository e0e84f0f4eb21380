package nl.zorgvuldig.platform.mail;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Status of a message in the outbox, without its content.
///
/// @param error why the last attempt failed, a short code with the words `mail.error.…`
public record MailStatus(
        MailId id,
        PersonId addressee,
        String kind,
        Instant created,
        MailState state,
        Optional<Instant> sent,
        Optional<String> error) {}
