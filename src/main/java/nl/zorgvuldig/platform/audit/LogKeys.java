package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// The key with which a board's log is signed (Ed25519, RFC 8032). Whoever keeps the keys
/// implements this; the private half never passes through here. A board's key stays the same as
/// long as its log exists: it is the log's identity.
public interface LogKeys {
    /// @return 64 bytes
    byte[] sign(BoardId board, byte[] message);

    /// @return 32 bytes
    byte[] publicKey(BoardId board);
}
