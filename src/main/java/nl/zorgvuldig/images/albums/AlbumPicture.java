package nl.zorgvuldig.images.albums;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.platform.files.FileRejection;
import nl.zorgvuldig.platform.kernel.ids.AlbumId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// A picture in an album.
///
/// @param revision counts the times it was saved, so that two people do not overwrite each other
/// @param finishBy the day on which it is destroyed when it is not marked
/// @param markedAt when it was marked last, also while it is open to be marked again
/// @param closedSince since when it may not be shown: a consent has run out, or somebody must still
///     be blurred
/// @param endedOn when nothing of it was left
/// @param video what it is a still of; empty for a photo
public record AlbumPicture(
        PictureId id,
        AlbumId album,
        PictureState state,
        FaceDetectionStatus looking,
        int revision,
        PersonId addedBy,
        Instant addedAt,
        LocalDate finishBy,
        Optional<Instant> markedAt,
        Optional<LocalDate> closedSince,
        Optional<LocalDate> endedOn,
        Optional<Size> size,
        Optional<Video> video) {

    /// Whether the consents of who is in it are looked at. Also while it is open to be marked
    /// again, and of a video whenever it is named: it is played then. A photo that was never marked
    /// is seen by who marks it alone. [PictureStore#JUDGED] says the same.
    public boolean judged() {
        return state == PictureState.MARKED
                || state == PictureState.OPEN && (video.isPresent() || markedAt.isPresent());
    }

    /// In points, upright.
    public record Size(int width, int height) {}

    /// @param seconds it takes; 0 while that is not known
    /// @param unfit why it could not be used
    public record Video(int seconds, Optional<FileRejection> unfit) {
        /// Minutes and seconds.
        public String length() {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }
}
