package nl.zorgvuldig.platform.audit;

import nl.zorgvuldig.platform.kernel.ids.BoardId;

/// The sealed part of a log is not what was signed, so nothing more is signed on top of it. Events
/// are still written; [AuditLog#verify] reports what is wrong.
public final class LogDamaged extends RuntimeException {
    private static final long serialVersionUID = 1;

    public LogDamaged(BoardId board) {
        super("the sealed log of board " + board + " is not what was signed");
    }
}
