package nl.zorgvuldig.dossier.inspection.withholding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointView;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.web.Form;

/// One item of the dossier, and the form that decides whether it is shown.
///
/// @param pieces address of the list of items
/// @param request address of the request
/// @param asking the kind of the request, as a code
/// @param hitch what blocks it from being shown, as a code
/// @param document the address of the document itself; empty for an entry
/// @param left how many pieces wait for a decision
/// @param next the address of the next of those
/// @param saved what was decided just now, about the piece before this one
public record InspectionPiecePage(
        String address,
        String pieces,
        String request,
        String asking,
        Optional<String> hitch,
        String pupil,
        Clause clause,
        Sentence because,
        String kind,
        LocalDate day,
        boolean confidential,
        List<String> paragraphs,
        List<ViewpointView> said,
        String document,
        List<String> grounds,
        int left,
        Optional<String> next,
        Optional<InspectionPiecePages.Saved> saved,
        Form form) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
