package nl.zorgvuldig.dossier.inspection.sessions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.agreements.AgreementView;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;

/// One page of a dossier as it is shown under supervision. `toString` gives `[sealed]`.
///
/// @param proof for the address, so that the same page is shown again without another audit event
/// @param hidden how many items of the whole dossier are not shown, by ground
public record InspectionPage(
        int page, int pages, int turn, String proof, List<Shown> pieces, Map<WithholdingGround, Integer> hidden) {

    /// An item on the page.
    public sealed interface Shown {
        record Text(
                EntryKind kind,
                LocalDate day,
                String author,
                String text,
                Optional<AgreementView> agreement,
                List<ViewpointView> said)
                implements Shown {}

        /// The head's text that replaces the original.
        record Masked(WithholdingGround ground, String text) implements Shown {}

        /// A page of a document.
        ///
        /// @param picture WebP; empty for documents shown as text, or when it cannot be drawn
        /// @param said viewpoints, on its last page
        record Paper(
                EntryKind kind,
                LocalDate day,
                String title,
                int number,
                int pages,
                Optional<byte[]> picture,
                List<String> paragraphs,
                List<ViewpointView> said)
                implements Shown {}
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
