package nl.zorgvuldig.platform.audit.kit;

import java.util.Locale;

/// File of a verification kit that contains receipts, one a line.
public enum ReceiptFile {
    ANSWERS,
    CODES,
    STATEMENTS;

    /// Relation in the audit event of a take-over.
    public String relation() {
        return code() + "-taken-over";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
