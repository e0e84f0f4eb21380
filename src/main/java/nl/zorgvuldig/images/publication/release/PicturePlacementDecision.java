package nl.zorgvuldig.images.publication.release;

import java.util.Optional;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;

/// The answer to "may this picture be placed in this channel?".
public sealed interface PicturePlacementDecision {
    record Open() implements PicturePlacementDecision {}

    /// Somebody in it may not be shown there, and blurring was not chosen.
    record SomebodyMayNot() implements PicturePlacementDecision {}

    /// A video with somebody who may not be shown there.
    record VideoMayNot() implements PicturePlacementDecision {}

    /// Not everybody in it is identified.
    record NotMarked() implements PicturePlacementDecision {}

    /// The objection; empty when it may be placed.
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

    /// @param said what to do with people who may not be shown
    static PicturePlacementDecision of(PublishableContent showing, BlurChoice said) {
        return switch (showing) {
            case PublishableContent.Nothing _ -> new NotMarked();
            case PublishableContent.Never _ -> new VideoMayNot();
            case PublishableContent.With with ->
                with.blurred().isEmpty() || said == BlurChoice.BLUR_THEM ? new Open() : new SomebodyMayNot();
        };
    }

    /// Choice about people who may not be shown.
    enum BlurChoice {
        /// Blur them there.
        BLUR_THEM,
        /// No choice made: the picture is not placed when there is anyone.
        NOT_SAID
    }
}
