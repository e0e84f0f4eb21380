package nl.zorgvuldig.images.events.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.RoleContact;

/// Printed notice of an event for one person. It contains nothing about other guardians.
///
/// @param address lines of the reader's own address; empty when the school has none or it is
///     secret, and the letter is handed over
/// @param child of the reader; empty for staff
/// @param paragraphs text of the notice
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
