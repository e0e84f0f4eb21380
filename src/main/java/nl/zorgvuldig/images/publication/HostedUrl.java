package nl.zorgvuldig.images.publication;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// The public address of a picture in a channel: whose it is, and 256 random bits. Says nothing
/// about anyone.
///
/// @param text what stands after [#PATH]
public record HostedUrl(BoardId board, String text) {
    public static final String PATH = "/beeld/";

    public static HostedUrl fresh(BoardId board) {
        return new HostedUrl(board, LinkCode.fresh(board).text());
    }

    public String path() {
        return PATH + text;
    }

    /// Reads what stood after [#PATH]; empty for what no address of ours can be.
    public static Optional<HostedUrl> parse(String text) {
        return LinkCode.read(text)
                .map(LinkCode::board)
                .or(() -> LegacyLinkCode.parse(text).map(LegacyLinkCode::board))
                .map(board -> new HostedUrl(board, text));
    }
}
