package nl.zorgvuldig.exchange;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// What is known of something that is given without a word of it.
public sealed interface DisclosureTerms permits Disclosure, UnopenedDisclosure {
    DisclosureId id();

    PupilId pupil();

    PersonId by();

    Instant at();

    Basis basis();

    /// The last day on which the package can be opened.
    LocalDate until();
}
