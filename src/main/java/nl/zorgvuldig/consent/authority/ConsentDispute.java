package nl.zorgvuldig.consent.authority;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.purposes.PurposeKey;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// Disagreement between the legal representatives of a pupil, known to the head. While it is open
/// there is no consent.
///
/// @param purpose the one purpose it is about; empty when it is about every one
public record ConsentDispute(
        UUID id, PupilId pupil, Optional<PurposeKey> purpose, Instant openedAt, Optional<Instant> closedAt) {

    public boolean standsInTheWay(ConsentSubject subject, Instant at) {
        return !openedAt.isAfter(at)
                && closedAt.map(end -> end.isAfter(at)).orElse(true)
                && purpose.map(subject.purpose()::equals).orElse(true);
    }
}
