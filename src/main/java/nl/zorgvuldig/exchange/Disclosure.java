package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// Something that is given, or may be: to whom, why, on which ground, until when. It never changes:
/// who wants something else prepares another. Prints without words.
///
/// @param aim in plain words, for who is asked
/// @param until the last day on which the package can be opened
public record Disclosure(
        DisclosureId id,
        PupilId pupil,
        PersonId by,
        Instant at,
        Recipient recipient,
        String aim,
        Basis basis,
        LocalDate until)
        implements DisclosureTerms {
    @Override
    public String toString() {
        return "Disclosure[" + id + ", " + basis.code() + "]";
    }
}
