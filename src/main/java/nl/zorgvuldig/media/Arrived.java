package nl.zorgvuldig.media;

import nl.zorgvuldig.kernel.PictureId;
import nl.zorgvuldig.policy.Sentence;

/// What became of a picture that was sent.
public sealed interface Arrived {
    /// It is in the album.
    record Done(PictureId picture) implements Arrived {}

    /// It cannot be kept; nothing of it was.
    record Refused(Sentence because) implements Arrived {}

    /// There is no such album.
    record NotThere() implements Arrived {}
}
