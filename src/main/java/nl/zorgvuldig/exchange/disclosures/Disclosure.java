package nl.zorgvuldig.exchange.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A disclosure, made or proposed: recipient, purpose, basis and last day. It never changes: for
/// anything else another one is prepared. Prints without words.
///
/// @param aim in plain words, for those who are asked for consent; what was said or given, for what
/// was given without the program
/// @param until the last day on which the package can be opened; the day on which it was given, for
/// what was given without the program
public record Disclosure(
        DisclosureId id,
        PupilId pupil,
        PersonId by,
        Instant at,
        ExchangeRecipient recipient,
        String aim,
        DisclosureBasis basis,
        LocalDate until)
        implements DisclosureTerms {
    /// Whether another, from the same form, says the same.
    boolean repeats(Disclosure other) {
        return recipient.equals(other.recipient())
                && aim.equals(other.aim())
                && basis.equals(other.basis())
                && until.equals(other.until());
    }

    @Override
    public String toString() {
        return "Disclosure[" + id + ", " + basis.code() + "]";
    }
}
