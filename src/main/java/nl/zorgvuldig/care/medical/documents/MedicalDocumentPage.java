package nl.zorgvuldig.care.medical.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.medical.MedicalKind;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// A document of a medical file with its pages, or the form to withdraw it.
///
/// @param pages addresses of the pictures of its pages, in order; empty for documents shown as text
public record MedicalDocumentPage(
        String file,
        String pupil,
        Clause clause,
        Sentence because,
        Line line,
        List<String> pages,
        List<String> paragraphs,
        Form form) {

    /// A document, without its content.
    ///
    /// @param thumbnail of its first page, as a `data:` address; blank when there is none
    /// @param by who added it, or withdrew it
    public record Line(
            String id,
            String address,
            String title,
            MedicalKind kind,
            LocalDate happenedOn,
            FileFormat format,
            int pages,
            String thumbnail,
            String by,
            Instant at,
            Optional<String> withdrawnBecause) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
