package nl.zorgvuldig.platform.mail;

import java.util.List;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Page of the messages that were sent, or would have been.
///
/// @param sending whether messages are really sent
public record OutboxPage(List<Item> items, boolean sending) {
    /// One message in the list.
    public record Item(MailStatus status, PersonName addressee) {}
}
