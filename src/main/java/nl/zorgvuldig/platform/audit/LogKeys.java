package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// Keys with which the logs of boards are signed (Ed25519, RFC 8032). Implemented by the module
/// that keeps the keys; the private half never passes through here. A board's key stays the same as
/// long as its log exists: it is the log's identity.
public interface LogKeys {
    /// @return 64 bytes
    byte[] sign(BoardId board, byte[] message);

    /// @return 32 bytes
    byte[] publicKey(BoardId board);
}
