package nl.zorgvuldig.images.albums;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.images.faces.BoundingBox;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;

/// A face in a picture.
///
/// @param blurredAt since when it is unrecognisable in every copy we keep
public record Face(UUID id, BoundingBox box, FaceSubject who, Optional<Instant> blurredAt) {
    /// The child who can still be recognised there.
    public Optional<PupilId> sharp() {
        return blurredAt.isPresent() ? Optional.empty() : who.child();
    }

    /// The employee who can still be recognised there.
    public Optional<PersonId> sharpEmployee() {
        return blurredAt.isPresent() ? Optional.empty() : who.employee();
    }
}
