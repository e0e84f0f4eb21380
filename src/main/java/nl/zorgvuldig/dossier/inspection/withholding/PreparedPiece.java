package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.agreements.Agreement;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;

/// A piece of a dossier, and what will happen with it.
///
/// @param viewpoints what was said of it; they go with it
/// @param agreement how it stands, of an agreement somebody sees to
/// @param decision the last one of the head's; empty when nothing was decided
public record PreparedPiece(
        DossierItem piece,
        Confidentiality level,
        List<Viewpoint> viewpoints,
        Optional<Agreement> agreement,
        PieceTreatment showing,
        Optional<WithholdingDecision> decision) {
    public DossierItemId id() {
        return piece.piece();
    }

    /// Of an entry; of a document 1.
    public int version() {
        return switch (piece) {
            case Entry entry -> entry.version();
            case Document _ -> 1;
        };
    }

    /// When words were added last: to the piece, to what was said of it, or about what became of
    /// it.
    public Instant changed() {
        Instant written =
                switch (piece) {
                    case Entry entry -> entry.writtenAt();
                    case Document document -> document.addedAt();
                };
        return Stream.concat(
                        viewpoints.stream().map(Viewpoint::recordedAt),
                        agreement.stream()
                                .flatMap(each -> each.events().stream())
                                .filter(event -> event.what() instanceof Agreement.What.Closed)
                                .map(Agreement.Event::at))
                .filter(written::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(written);
    }

    /// What a form that decides about it says it saw.
    public int seen() {
        return decision.map(WithholdingDecision::step).orElse(0);
    }

    @Override
    public String toString() {
        return "PreparedPiece[" + id() + ", " + showing.code() + "]";
    }
}
