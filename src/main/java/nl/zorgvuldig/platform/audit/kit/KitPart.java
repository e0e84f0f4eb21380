package nl.zorgvuldig.platform.audit.kit;

/// Part of the verification kit of a board, from one module: receipts and certificates whose event
/// is in the log. No names: who and whom it is about by number alone.
@FunctionalInterface
public interface KitPart {
    /// Writes its files, acting as the system account. Holds no more than some hundred records in
    /// memory.
    void write(KitZip into);
}
