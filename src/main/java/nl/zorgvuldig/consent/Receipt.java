package nl.zorgvuldig.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.zorgvuldig.audit.LoggedLine;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ControllerDetails;

/// The proof of one answer, for whoever gave it. Holds nothing of what anybody else answered.
///
/// @param words as they were shown
/// @param board its legal name
/// @param until the last day of a yes, as far as is known now; empty for a no
/// @param line the answer as one line ([AnswerLine]), whose mark the log keeps
/// @param fingerprint of the key of the board's log
public record Receipt(
        Answer answer,
        PurposeKind kind,
        Wording words,
        String shown,
        PersonName pupil,
        PersonName person,
        String board,
        ControllerDetails controller,
        String school,
        Contact head,
        Contact officer,
        Optional<LocalDate> until,
        String line,
        LoggedLine logged,
        String fingerprint,
        Instant made) {
    @Override
    public String toString() {
        return "Receipt[" + answer.id() + "]";
    }
}
