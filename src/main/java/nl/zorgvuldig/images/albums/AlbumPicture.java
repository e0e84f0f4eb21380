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
/// @param finishBy the day on which it is destroyed when it has not been marked
/// @param markedAt when it was last marked, also while it is reopened for marking
/// @param closedSince since when it may not be shown: a consent has run out, or somebody must still
///     be blurred
/// @param endedOn the day on which the last of its content was destroyed
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

    /// Whether the consents of the people in it are checked: also while it is reopened for marking,
    /// and, for a video, from the first time people are named in it, since it is played then. A
    /// photo that was never marked is seen only by the person who marks it. [PictureStore#JUDGED]
    /// states the same rule in SQL.
    public boolean judged() {
        return state == PictureState.MARKED
                || state == PictureState.OPEN && (video.isPresent() || markedAt.isPresent());
    }

    /// Width and height in pixels, upright.
    public record Size(int width, int height) {}

    /// @param seconds its length; 0 while that is unknown
    /// @param unfit why it could not be used
    public record Video(int seconds, Optional<FileRejection> unfit) {
        /// The length in minutes and seconds, such as `1:05`.
        public String length() {
            return "%d:%02d".formatted(seconds / 60, seconds % 60);
        }
    }
}
