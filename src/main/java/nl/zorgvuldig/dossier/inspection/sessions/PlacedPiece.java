package nl.zorgvuldig.dossier.inspection.sessions;

import java.util.Optional;
import nl.zorgvuldig.dossier.inspection.withholding.PieceTreatment;
import nl.zorgvuldig.dossier.inspection.withholding.WithholdingGround;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItemId;

/// An item in its place, as laid out at the beginning of a session, or for a copy.
///
/// @param page 0 for an item that is not shown
/// @param place from 1, on its page
/// @param part the version of an entry, the page of a document
public record PlacedPiece(
        int page, int place, DossierItemId item, DossierContent.Kind kind, int part, PieceTreatment showing) {
    /// Why it is not shown as it is.
    public Optional<WithholdingGround> ground() {
        return showing.because();
    }

    /// The text that replaces it.
    public Optional<String> text() {
        return showing instanceof PieceTreatment.Masked masked ? Optional.of(masked.text()) : Optional.empty();
    }
}
