package nl.zorgvuldig.images.publication.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A picture before all channels.
///
/// @param image where it is, as large as a screen
public record PictureChannelsPage(
        String album,
        String back,
        String image,
        Clause clause,
        Sentence because,
        List<Way> ways,
        Kind kind,
        Optional<Sentence> notice) {
    public enum Kind {
        PHOTO,
        VIDEO
    }

    /// A channel.
    ///
    /// @param blurred how many faces would be unrecognisable there
    public record Way(Sentence name, String address, int blurred, Used used) {}

    public enum Used {
        HERE,
        NOT_HERE
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
