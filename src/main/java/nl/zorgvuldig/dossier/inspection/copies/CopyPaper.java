package nl.zorgvuldig.dossier.inspection.copies;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.RequesterCapacity;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.RoleContact;

/// First part of a copy: for whom, about whom, by whom, when; what is left out and why; every
/// entry; and where its documents are. `toString` gives `[sealed]`.
///
/// @param words of the head, about what is left out
/// @param kept how long after leaving the dossier is kept
/// @param pages of the whole copy, documents included
public record CopyPaper(
        PersonName asker,
        RequesterCapacity standing,
        PersonName pupil,
        Optional<LocalDate> born,
        String school,
        String board,
        PersonName keeper,
        Instant asked,
        LocalDate made,
        String number,
        Optional<String> words,
        Map<WithholdingGround, Integer> withheld,
        Map<WithholdingGround, Integer> masked,
        List<Line> lines,
        List<RoleContact> contacts,
        Sentence kept,
        int pages) {

    /// An item of the dossier.
    public sealed interface Line {
        /// @param corrected when a later version was written
        record Text(
                EntryKind kind,
                LocalDate day,
                String author,
                int version,
                Optional<Instant> corrected,
                List<String> paragraphs,
                Optional<AgreementView> agreement,
                List<ViewpointView> said)
                implements Line {}

        /// The head's text that replaces the original.
        record Masked(WithholdingGround ground, List<String> paragraphs) implements Line {}

        /// A document that is text.
        record Written(EntryKind kind, LocalDate day, String title, List<String> paragraphs, List<ViewpointView> said)
                implements Line {}

        /// A document whose pages are in the second part.
        ///
        /// @param first the page of the copy on which it begins
        record Drawn(EntryKind kind, LocalDate day, String title, int pages, int first, List<ViewpointView> said)
                implements Line {}
    }

    /// Some pages of documents.
    public record Sheets(List<Sheet> sheets) {
        @Override
        public String toString() {
            return "[sealed]";
        }
    }

    /// One page of a document.
    ///
    /// @param page of the whole copy
    /// @param number of the page in the document
    /// @param picture for the address of a picture; empty when it cannot be drawn
    public record Sheet(int page, int pages, String title, int number, int of, Optional<String> picture) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
