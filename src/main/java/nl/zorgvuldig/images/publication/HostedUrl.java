package nl.zorgvuldig.images.publication;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Public address of a picture in a channel: the board, and 256 random bits. Reveals nothing about
/// anyone.
///
/// @param text the part after [#PATH]
public record HostedUrl(BoardId board, String text) {
    public static final String PATH = "/beeld/";

    public static HostedUrl fresh(BoardId board) {
        return new HostedUrl(board, LinkCode.fresh(board).text());
    }

    public String path() {
        return PATH + text;
    }

    /// Parses the part after [#PATH]; empty for anything that cannot be such an address.
    public static Optional<HostedUrl> parse(String text) {
        return LinkCode.read(text)
                .map(LinkCode::board)
                .or(() -> LegacyLinkCode.parse(text).map(LegacyLinkCode::board))
                .map(board -> new HostedUrl(board, text));
    }
}
