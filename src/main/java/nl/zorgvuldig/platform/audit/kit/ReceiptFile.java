package nl.zorgvuldig.platform.audit.kit;

import java.util.Locale;

/// A file of a verification kit that holds receipts, one a line.
public enum ReceiptFile {
    ANSWERS,
    CODES,
    STATEMENTS;

    /// As the log says that some were taken over.
    public String relation() {
        return code() + "-taken-over";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
