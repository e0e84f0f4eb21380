package nl.zorgvuldig.exchange;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Link by which a third party reaches a package or an inquiry: the board, and 256 random bits. It
/// reveals nothing and grants no access by itself. Does not print.
///
/// @param text as it stands in an address
/// @param secret of which a keyed hash is kept
public record ExternalLink(BoardId board, String text, String secret) {
    public static ExternalLink fresh(BoardId board) {
        return of(LinkCode.fresh(board));
    }

    /// The link in a text; empty when it cannot be one of ours.
    public static Optional<ExternalLink> parse(String text) {
        return LinkCode.read(text)
                .map(ExternalLink::of)
                .or(() -> LegacyLinkCode.parse(text).map(ExternalLink::of));
    }

    private static ExternalLink of(LinkCode code) {
        return new ExternalLink(code.board(), code.text(), code.text());
    }

    private static ExternalLink of(LegacyLinkCode code) {
        return new ExternalLink(code.board(), code.text(), code.number().toString());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
