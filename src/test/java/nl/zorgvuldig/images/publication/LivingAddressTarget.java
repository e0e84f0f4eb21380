package nl.zorgvuldig.images.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.UUID;
import nl.zorgvuldig.platform.identity.codes.LegacyLinkCode;
import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Any text at all is read as a living address: nothing is thrown, and one picture has one address
/// and no second way to write it.
public final class LivingAddressTarget {
    private LivingAddressTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        HostedUrl.parse(text).ifPresent(url -> {
            if (!url.path().equals(HostedUrl.PATH + text)
                    || !HostedUrl.parse(text).equals(java.util.Optional.of(url))) {
                throw new AssertionError("two ways to write one address");
            }
        });
    }

    public static List<byte[]> seeds() {
        BoardId board = new BoardId(new UUID(1, 2));
        return List.of(
                HostedUrl.fresh(board).text().getBytes(UTF_8),
                new LegacyLinkCode(board, new UUID(3, 4)).text().getBytes(UTF_8),
                "A".repeat(64).getBytes(UTF_8),
                ("A".repeat(63) + "=").getBytes(UTF_8),
                "A".repeat(43).getBytes(UTF_8),
                "..%2f".getBytes(UTF_8));
    }
}
