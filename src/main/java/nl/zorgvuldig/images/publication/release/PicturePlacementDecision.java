package nl.zorgvuldig.images.publication.release;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;

/// The answer to "may this picture be placed in this channel?".
public sealed interface PicturePlacementDecision {
    record Open() implements PicturePlacementDecision {}

    /// Somebody in it may not be seen there, and it was not said that they be blurred.
    record SomebodyMayNot() implements PicturePlacementDecision {}

    /// Somebody in it may not be seen there, and it is a video.
    record VideoMayNot() implements PicturePlacementDecision {}

    /// Not everybody in it is known.
    record NotMarked() implements PicturePlacementDecision {}

    /// Why it may not; empty when it may.
    default Optional<Objection> objection() {
        return switch (this) {
            case Open _ -> Optional.empty();
            case SomebodyMayNot _ -> no("publication.no.somebody_may_not");
            case VideoMayNot _ -> no("publication.no.video_may_not");
            case NotMarked _ -> no("publication.no.not_marked");
        };
    }

    private static Optional<Objection> no(String key) {
        return Optional.of(new Objection("hoe", Sentence.of(key)));
    }

    /// @param said what is to be done with who may not be seen
    static PicturePlacementDecision of(PublishableContent showing, BlurChoice said) {
        return switch (showing) {
            case PublishableContent.Nothing _ -> new NotMarked();
            case PublishableContent.Never _ -> new VideoMayNot();
            case PublishableContent.With with ->
                with.blurred().isEmpty() || said == BlurChoice.BLUR_THEM ? new Open() : new SomebodyMayNot();
        };
    }

    /// What whoever places a picture says about those who may not be seen.
    enum BlurChoice {
        /// They are made unrecognisable there.
        BLUR_THEM,
        /// Nothing; the picture then goes nowhere when there is anyone.
        NOT_SAID
    }
}
