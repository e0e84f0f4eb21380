package nl.zorgvuldig.exchange.disclosures;

import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.exchange.grounds.LegalGround;

/// Input for a disclosure that was made without the program, before it is judged. Prints as
/// `[sealed]`.
///
/// @param on the day on which it was made
/// @param report what was said or given
public record PastDisclosureWish(
        Optional<LegalGround> ground, String organisation, String person, Optional<LocalDate> on, String report) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
