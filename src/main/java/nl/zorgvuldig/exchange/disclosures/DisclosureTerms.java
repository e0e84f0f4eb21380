package nl.zorgvuldig.exchange.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// The terms of a disclosure, without its words.
public sealed interface DisclosureTerms permits Disclosure, UnopenedDisclosure {
    DisclosureId id();

    PupilId pupil();

    PersonId by();

    Instant at();

    DisclosureBasis basis();

    /// The last day on which the package can be opened.
    LocalDate until();
}
