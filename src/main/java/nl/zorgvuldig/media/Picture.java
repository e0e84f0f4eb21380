package nl.zorgvuldig.media;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.kernel.AlbumId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PictureId;

/// A picture in an album.
///
/// @param revision counts the times it was saved, so that two people do not overwrite each other
/// @param finishBy the day on which it is destroyed when it is not marked
/// @param closedSince since when it may not be shown, because a consent has run out
/// @param endedOn when nothing of it was left
public record Picture(
        PictureId id,
        AlbumId album,
        PictureState state,
        Looking looking,
        int revision,
        PersonId addedBy,
        Instant addedAt,
        LocalDate finishBy,
        Optional<Instant> markedAt,
        Optional<LocalDate> closedSince,
        Optional<LocalDate> endedOn,
        Optional<Size> size) {

    /// In points, upright.
    public record Size(int width, int height) {}
}
