package nl.zorgvuldig.publication;

import java.util.Optional;
import nl.zorgvuldig.identity.EarlierAddress;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.BoardId;

/// The public address of a picture in a channel: whose it is, and 256 random bits. Says nothing
/// about anyone.
///
/// @param text what stands after [#PATH]
public record LivingAddress(BoardId board, String text) {
    public static final String PATH = "/beeld/";

    public static LivingAddress fresh(BoardId board) {
        return new LivingAddress(board, LinkCode.fresh(board).text());
    }

    public String path() {
        return PATH + text;
    }

    /// Reads what stood after [#PATH]; empty for what no address of ours can be.
    public static Optional<LivingAddress> parse(String text) {
        return LinkCode.read(text)
                .map(LinkCode::board)
                .or(() -> EarlierAddress.parse(text).map(EarlierAddress::board))
                .map(board -> new LivingAddress(board, text));
    }
}
