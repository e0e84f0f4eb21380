package nl.zorgvuldig.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PupilId;

/// The head knows that those who decide for a pupil do not agree. As long as it is open there is no
/// consent.
///
/// @param purpose the one purpose it is about; empty when it is about every one
public record Dispute(
        UUID id, PupilId pupil, Optional<PurposeKey> purpose, Instant openedAt, Optional<Instant> closedAt) {

    boolean standsInTheWay(ConsentSubject subject, Instant at) {
        return !openedAt.isAfter(at)
                && closedAt.map(end -> end.isAfter(at)).orElse(true)
                && purpose.map(subject.purpose()::equals).orElse(true);
    }
}
