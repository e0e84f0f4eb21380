package nl.zorgvuldig.images.publication.web;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A picture with all channels.
///
/// @param image its address, at screen size
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
    /// @param blurred number of faces that would be unrecognisable there
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
