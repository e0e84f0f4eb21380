package nl.zorgvuldig.publication;

import java.util.List;
import nl.zorgvuldig.media.Face;

/// What of a picture may be seen in a channel, now.
public sealed interface Showing {
    /// The picture, with these faces unrecognisable; none when nobody needs to be.
    record With(List<Face> blurred) implements Showing {}

    /// Nothing of it: it is a video, in which nobody can be blurred, and these may not be seen
    /// there.
    record Never(List<Face> because) implements Showing {}

    /// Nothing of it: not everybody in it is known.
    record Nothing() implements Showing {}
}
