package nl.zorgvuldig.platform.audit.kit;

/// What a module puts into the verification kit of a board: receipts and certificates whose line
/// stands in the log. No names: who and whom it is about by number alone.
@FunctionalInterface
public interface KitPart {
    /// Writes its files, acting as the program. Holds no more in memory than some hundred of what
    /// it writes.
    void write(KitZip into);
}
