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

/// An item of a dossier, and how it will be treated.
///
/// @param viewpoints on it; they are shown with it
/// @param agreement its state, when it is an agreement that somebody follows up
/// @param decision the head's last; empty when nothing was decided
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

    /// Version of an entry; 1 for a document.
    public int version() {
        return switch (piece) {
            case Entry entry -> entry.version();
            case Document _ -> 1;
        };
    }

    /// When text was last added: to the item, its viewpoints, or the outcome of its agreement.
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

    /// The number of decisions that a form about it reports having seen.
    public int seen() {
        return decision.map(WithholdingDecision::step).orElse(0);
    }

    @Override
    public String toString() {
        return "PreparedPiece[" + id() + ", " + showing.code() + "]";
    }
}
