package nl.zorgvuldig.publication;

/// The answer to "may this picture be placed in this channel?".
public sealed interface PlaceDecision {
    record Open() implements PlaceDecision {}

    /// Somebody in it may not be seen there, and it was not said that they be blurred.
    record SomebodyMayNot() implements PlaceDecision {}

    /// Somebody in it may not be seen there, and it is a video.
    record VideoMayNot() implements PlaceDecision {}

    /// Not everybody in it is known.
    record NotMarked() implements PlaceDecision {}

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
