package nl.zorgvuldig.exchange;

import java.util.Optional;
import nl.zorgvuldig.identity.EarlierAddress;
import nl.zorgvuldig.identity.LinkCode;
import nl.zorgvuldig.kernel.BoardId;

/// The address behind which something waits for somebody outside: whose it is, and 256 random bits.
/// Says nothing about anyone, and opens nothing by itself. Does not print.
///
/// @param text as it stands in an address
/// @param secret of which a keyed hash is kept
public record PackageAddress(BoardId board, String text, String secret) {
    public static PackageAddress fresh(BoardId board) {
        return of(LinkCode.fresh(board));
    }

    /// Empty for what no address of ours can be.
    public static Optional<PackageAddress> parse(String text) {
        return LinkCode.read(text)
                .map(PackageAddress::of)
                .or(() -> EarlierAddress.parse(text).map(PackageAddress::of));
    }

    private static PackageAddress of(LinkCode code) {
        return new PackageAddress(code.board(), code.text(), code.text());
    }

    private static PackageAddress of(EarlierAddress one) {
        return new PackageAddress(one.board(), one.text(), one.number().toString());
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
