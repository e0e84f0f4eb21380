package nl.zorgvuldig.exchange;

import java.util.Optional;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// The address behind which something waits for somebody outside: whose it is, and 256 random bits.
/// Says nothing about anyone, and opens nothing by itself. Does not print.
///
/// @param text as it stands in an address
/// @param secret of which a keyed hash is kept
public record ExternalLink(BoardId board, String text, String secret) {
    public static ExternalLink fresh(BoardId board) {
        return of(LinkCode.fresh(board));
    }

    /// Empty for what no address of ours can be.
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
