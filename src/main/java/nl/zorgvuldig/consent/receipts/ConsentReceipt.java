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

/// The proof of one answer, for whoever gave it. Holds nothing of what anybody else answered.
///
/// @param words as they were shown
/// @param board its legal name
/// @param until the last day of a yes, as far as is known now; empty for a no
/// @param line the answer as one line ([AnswerReceiptLine]), whose mark the log keeps
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
