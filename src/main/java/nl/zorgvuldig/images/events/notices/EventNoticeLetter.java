package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// The notice of an event on paper, to one person. Of other guardians it holds nothing.
///
/// @param address the reader's own, in lines; empty when the school has none or it is secret, and
///     the letter is handed over
/// @param child of the reader; empty for staff
/// @param paragraphs what is asked
public record EventNoticeLetter(
        String school,
        PersonName reader,
        List<String> address,
        Optional<PersonName> child,
        String event,
        Instant startsAt,
        LocalDate day,
        List<String> paragraphs,
        List<String> english,
        RoleContact head,
        RoleContact officer) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
