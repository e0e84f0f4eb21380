package nl.zorgvuldig.publication;

import java.util.Optional;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;

/// The answer to "may this picture be placed in this channel?".
public sealed interface PlaceDecision {
    record Open() implements PlaceDecision {}

    /// Somebody in it may not be seen there, and it was not said that they be blurred.
    record SomebodyMayNot() implements PlaceDecision {}

    /// Somebody in it may not be seen there, and it is a video.
    record VideoMayNot() implements PlaceDecision {}

    /// Not everybody in it is known.
    record NotMarked() implements PlaceDecision {}

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
    static PlaceDecision of(Showing showing, Concealing said) {
        return switch (showing) {
            case Showing.Nothing _ -> new NotMarked();
            case Showing.Never _ -> new VideoMayNot();
            case Showing.With with ->
                with.blurred().isEmpty() || said == Concealing.BLUR_THEM ? new Open() : new SomebodyMayNot();
        };
    }
}
