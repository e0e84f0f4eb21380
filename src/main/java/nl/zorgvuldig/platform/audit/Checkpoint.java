package nl.zorgvuldig.platform.audit;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.audit.tree.SignedNote;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;

/// Signed state of a board's log at one size (c2sp.org/tlog-checkpoint). Whoever keeps one can
/// always check whether the log they are shown later still begins with it.
///
/// @param size number of sealed events
/// @param root base64 of the Merkle tree hash (RFC 9162) over them
/// @param note the whole signed note, to be kept as it is
public record Checkpoint(BoardId board, long size, String root, String note) {
    private static final Pattern TEXT =
            Pattern.compile("zorgvuldig/([0-9a-f-]{36})\n(0|[1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n");

    /// The name of a board's log, in checkpoints and of its key.
    public static String origin(BoardId board) {
        return "zorgvuldig/" + board;
    }

    /// Reads a note; empty when it is not the checkpoint of a log of this program. Does not verify
    /// its signature.
    public static Optional<Checkpoint> parse(String note) {
        Matcher text = TEXT.matcher(SignedNote.text(note));
        if (!text.matches()) {
            return Optional.empty();
        }
        return Id.parse(text.group(1))
                .map(board -> new Checkpoint(new BoardId(board), Long.parseLong(text.group(2)), text.group(3), note));
    }

    public static Checkpoint sign(BoardId board, long size, byte[] root, LogKeys keys) {
        String base64 = SignedNote.base64(root);
        String text = origin(board) + "\n" + size + "\n" + base64 + "\n";
        String note = SignedNote.sign(text, origin(board), keys.publicKey(board), message -> keys.sign(board, message));
        return new Checkpoint(board, size, base64, note);
    }

    public SignedNote.Verdict judge(byte[] publicKey) {
        return SignedNote.judge(note, origin(board), publicKey);
    }

    public byte[] rootHash() {
        return Base64.getDecoder().decode(root);
    }
}
