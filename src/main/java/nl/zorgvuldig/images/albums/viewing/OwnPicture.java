package nl.zorgvuldig.images.albums.viewing;

import java.time.LocalDate;
import java.util.List;
import nl.zorgvuldig.images.albums.PictureUse;
import nl.zorgvuldig.platform.kernel.ids.PictureId;

/// A picture a child is in, as those see it who decide for the child.
///
/// @param group the short name of its group
public record OwnPicture(PictureId id, LocalDate day, String group, Sight sight, Video video, List<PictureUse> uses) {
    /// Whether there is a video behind it, and whether they see that.
    public enum Video {
        NONE,
        PLAYS,
        /// Others are in it too, and nobody can be blurred in a video.
        WITH_OTHERS
    }

    /// How the child is in it.
    public enum Sight {
        SHARP,
        /// Nobody can recognise the child any more.
        BLURRED,
        /// Nobody sees the picture now: somebody in it was not asked again yet.
        CLOSED,
        /// Not shown to who has no answer that counts about recording ([PictureVisibility]).
        UNTOLD
    }
}
