package nl.zorgvuldig.images.albums.viewing;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// A picture with a child in it, as shown to the child's legal representatives.
///
/// @param group the short name of its group
public record OwnPicture(PictureId id, LocalDate day, String group, Sight sight, Video video, List<PictureUse> uses) {
    /// Whether there is a video behind it, and whether they may watch it.
    public enum Video {
        NONE,
        PLAYS,
        /// Others are in it too, and nobody can be blurred in a video.
        WITH_OTHERS
    }

    /// How the child appears in it.
    public enum Sight {
        SHARP,
        /// The child is no longer recognisable.
        BLURRED,
        /// The picture is shown to nobody now: the consent of somebody in it is to be renewed, or
        /// somebody must still be blurred.
        CLOSED,
        /// Not shown to a person without an answer that counts about recording
        /// ([PictureVisibility]).
        UNTOLD
    }
}
