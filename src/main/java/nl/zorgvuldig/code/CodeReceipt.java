package nl.zorgvuldig.code;

import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.kernel.PersonName;

/// The proof that somebody confirmed a version, for that person.
///
/// @param line the receipt as one line ([ReceiptLine]), whose mark the log keeps
/// @param fingerprint of the key of the board's log
public record CodeReceipt(
        CodeVersion what,
        Receipt receipt,
        PersonName person,
        String board,
        String line,
        LoggedLine logged,
        String fingerprint) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
