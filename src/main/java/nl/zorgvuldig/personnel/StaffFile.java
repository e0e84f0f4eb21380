package nl.zorgvuldig.personnel;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.retention.Term;

/// A personnel dossier, opened. Prints as `[sealed]`.
///
/// @param employment empty when nothing was begun yet
/// @param pieces newest first
/// @param views oldest first
/// @param holds on its parts, newest first; also those that are over
/// @param terms how long each part is kept after the last working day
/// @param ends the last day on which each part is kept; without those of which it is not known yet
public record StaffFile(
        PersonId employee,
        PersonName name,
        Optional<Employment> employment,
        List<Piece> pieces,
        List<StaffView> views,
        List<StaffHold> holds,
        Map<StaffClass, Term> terms,
        Map<StaffClass, LocalDate> ends) {

    /// What the employee says about a piece.
    public List<StaffView> about(StaffPieceId piece) {
        return views.stream()
                .filter(one -> one.piece().filter(piece::equals).isPresent())
                .toList();
    }

    /// What the employee says about the whole.
    public List<StaffView> aboutTheWhole() {
        return views.stream().filter(one -> one.piece().isEmpty()).toList();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
