package nl.zorgvuldig.mail;

import java.util.List;
import nl.zorgvuldig.kernel.PersonName;

/// What was sent, or would have been.
///
/// @param sending whether messages really leave
public record PostPage(List<Item> items, boolean sending) {
    /// One message in the list.
    public record Item(MailStatus status, PersonName addressee) {}
}
