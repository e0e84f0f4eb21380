package nl.zorgvuldig.privacy.breaches.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// What somebody is told of a breach, on paper. Of other guardians it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param child by whom the school knows to whom to hand it; empty for who is told about themselves
public record BreachLetter(
        String board,
        String school,
        PersonName reader,
        List<String> address,
        Optional<PersonName> child,
        LocalDate day,
        List<String> paragraphs,
        RoleContact officer) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
