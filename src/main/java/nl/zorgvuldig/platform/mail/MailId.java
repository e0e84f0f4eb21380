package nl.zorgvuldig.platform.mail;

import java.util.UUID;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Identity of a message.
public record MailId(UUID value) implements Id {
    @Override
    public String toString() {
        return value.toString();
    }
}
