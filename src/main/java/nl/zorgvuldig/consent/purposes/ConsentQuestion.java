package nl.zorgvuldig.consent.purposes;

import java.time.Instant;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;

/// The question at a moment, as far as a decision needs it.
///
/// @param version of the text that is shown now; consent to an older text does not count
/// @param retiredAt since when it is not asked any more
public record ConsentQuestion(
        ConsentSubject subject, RequiredAgreement agreement, int version, Optional<Instant> retiredAt) {}
