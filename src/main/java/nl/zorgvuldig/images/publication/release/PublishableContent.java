package nl.zorgvuldig.images.publication.release;

import java.util.List;
import nl.zorgvuldig.images.albums.Face;

/// What a channel may show of a picture now.
public sealed interface PublishableContent {
    /// The picture, with these faces unrecognisable; empty when nobody needs to be.
    record With(List<Face> blurred) implements PublishableContent {}

    /// Nothing: a video, in which nobody can be blurred, with faces that may not be shown there.
    record Never(List<Face> because) implements PublishableContent {}

    /// Nothing: not everybody in it is identified.
    record Nothing() implements PublishableContent {}
}
