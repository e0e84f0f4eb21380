package nl.zorgvuldig.medical.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.medical.MedicalKind;
import nl.zorgvuldig.policy.Clause;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.web.Form;

/// A document of a medical file with its pages, or the form to withdraw it.
///
/// @param pages addresses of the pictures of its pages, in order; empty for what is shown as text
public record PaperPage(
        String file,
        String pupil,
        Clause clause,
        Sentence because,
        Line line,
        List<String> pages,
        List<String> paragraphs,
        Form form) {

    /// A document, without what stands on it.
    ///
    /// @param thumbnail its first page in small, as a `data:` address; blank when there is none
    /// @param by who added it, or withdrew it
    public record Line(
            String id,
            String address,
            String title,
            MedicalKind kind,
            LocalDate happenedOn,
            Format format,
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
