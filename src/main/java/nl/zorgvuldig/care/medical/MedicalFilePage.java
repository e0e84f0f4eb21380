package nl.zorgvuldig.care.medical;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.documents.MedicalDocumentPage;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;

/// A medical file, or the versions of one entry of it.
///
/// @param number under which the file is in the log
/// @param elsewhere how many entries are sealed to another doctor's key
/// @param damaged how many should open and do not
public record MedicalFilePage(
        String address,
        String pupil,
        String school,
        String number,
        Clause clause,
        Sentence because,
        List<Line> lines,
        List<MedicalDocumentPage.Line> documents,
        int elsewhere,
        int damaged) {

    /// One version.
    public record Line(
            String id,
            int version,
            MedicalKind kind,
            LocalDate happenedOn,
            String author,
            Instant writtenAt,
            Optional<String> reason,
            List<String> paragraphs) {
        public boolean corrected() {
            return version > 1;
        }

        /// Whether it is the reason why the file was opened after the pupil left, which cannot be
        /// corrected.
        public boolean reopening() {
            return kind == MedicalKind.REOPENED;
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
