package nl.zorgvuldig.consent;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;

/// The head knows that those who decide for a pupil do not agree. As long as it is open there is no
/// consent.
///
/// @param purpose the one purpose it is about; empty when it is about every one
public record Dispute(
        UUID id,
        PupilId pupil,
        Optional<PurposeKey> purpose,
        Instant openedAt,
        PersonId openedBy,
        String reason,
        Optional<Closing> closing) {

    /// How it ended.
    public record Closing(Instant at, PersonId by, String reason) {
        @Override
        public String toString() {
            return "Closing[" + at + ", [sealed]]";
        }
    }

    boolean standsInTheWay(ConsentSubject subject, Instant at) {
        return !openedAt.isAfter(at)
                && closing.map(end -> end.at().isAfter(at)).orElse(true)
                && purpose.map(subject.purpose()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return "Dispute[" + id + ", [sealed]]";
    }
}
