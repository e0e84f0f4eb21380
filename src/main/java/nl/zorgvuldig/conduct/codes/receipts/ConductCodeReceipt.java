package nl.zorgvuldig.conduct.codes.receipts;

import nl.zorgvuldig.conduct.codes.ConductCodeVersion;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.text.PersonName;

/// Proof that a person confirmed a version, for that person.
///
/// @param line the receipt as one line ([ConductCodeReceiptLine]), whose digest the log keeps
/// @param fingerprint of the key of the board's log
public record ConductCodeReceipt(
        ConductCodeVersion what,
        ConductCodeConfirmation receipt,
        PersonName person,
        String board,
        String line,
        LoggedEventProof logged,
        String fingerprint) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
