package nl.zorgvuldig.privacy.breaches.notifications;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Letter that informs somebody of a breach. Holds nothing about other guardians.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param child name by which the school knows whom to hand it to; empty when the letter is about
/// the
///     reader
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
