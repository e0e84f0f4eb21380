package nl.zorgvuldig.images.publication.release;

import java.util.List;
import nl.zorgvuldig.images.albums.Face;

/// What of a picture may be seen in a channel, now.
public sealed interface PublishableContent {
    /// The picture, with these faces unrecognisable; none when nobody needs to be.
    record With(List<Face> blurred) implements PublishableContent {}

    /// Nothing of it: it is a video, in which nobody can be blurred, and these may not be seen
    /// there.
    record Never(List<Face> because) implements PublishableContent {}

    /// Nothing of it: not everybody in it is known.
    record Nothing() implements PublishableContent {}
}
