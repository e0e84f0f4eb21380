package nl.zorgvuldig.dossier.inspection.responses;

import java.util.List;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// Page on which somebody who inspected gives a view on an item.
///
/// @param pieces that they saw
/// @param own their earlier views
public record InspectionResponsePage(
        String address, String pupil, Clause clause, Sentence because, List<Piece> pieces, List<Own> own, Form form) {
    public record Piece(String number, Sentence label) {}

    /// @param about which item
    public record Own(Sentence about, ViewpointView said) {}

    @Override
    public String toString() {
        return "[sealed]";
    }
}
