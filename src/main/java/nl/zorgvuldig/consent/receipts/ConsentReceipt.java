package nl.zorgvuldig.consent.receipts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.web.DataControllerDetails;
import nl.zorgvuldig.platform.web.RoleContact;

/// Proof of one answer, for the person who gave it. Contains nothing of other people's answers.
///
/// @param words as they were shown
/// @param board its legal name
/// @param until the last day of a consent, as far as is known now; empty for a refusal
/// @param line the answer as one line ([AnswerReceiptLine]), whose digest the log keeps
/// @param fingerprint of the key of the board's log
public record ConsentReceipt(
        ConsentAnswer answer,
        PurposeKind kind,
        PurposeWording words,
        String shown,
        PersonName pupil,
        PersonName person,
        String board,
        DataControllerDetails controller,
        String school,
        RoleContact head,
        RoleContact officer,
        Optional<LocalDate> until,
        String line,
        LoggedEventProof logged,
        String fingerprint,
        Instant made) {
    @Override
    public String toString() {
        return "ConsentReceipt[" + answer.id() + "]";
    }
}
