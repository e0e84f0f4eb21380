package nl.zorgvuldig.mail;

import java.util.UUID;
import nl.zorgvuldig.kernel.Id;

/// Identity of a message.
public record MailId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
